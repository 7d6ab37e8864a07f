import fc from 'fast-check';
import { searchWords } from '../../src/graph/lucene';
import { EMPLOYEE, newPrefix, seed } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const RUNS = 60;

/** Words that are there and words that are not, and some that name a field. */
const WORDS = ['storms', 'Lagging', 'joins', 'kafka', 'nothing', 'title', 'text', 'name'];
/** What has a meaning in Lucene's query language, and what once broke it. */
const SIGNS = '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ / ^9 ~2 *:* title: skillKeys: /.*/ /re[/ _exists_:title < > ='.split(' ');
const PHRASES = [' AND ', ' OR ', ' NOT ', ' TO ', '[a TO z]', '{* TO *}', '\\u0000'];
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS, ...PHRASES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constant(' ') },
);
const hostile = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

beforeAll(async () => {
  const titles = ['Rebalance storms', 'Lagging consumers, slow joins', 'Title of nothing'];
  await seed(service(), {
    skills: [{ id: `${p}kafka`, name: 'Kafka' }],
    people: titles.map((_, i) => ({ id: `${p}p${i}`, name: `Storms ${i}` })),
    contributions: titles.map((title, i) => ({
      id: `${p}c${i}`,
      kind: 'CODE_CHANGE',
      title,
      at: '2024-01-01',
      skills: i ? [] : [`${p}kafka`],
      contributors: [{ person: `${p}p${i}` }],
    })),
  });
});

interface Found {
  readonly found: { readonly edges: readonly { readonly node: { readonly id?: string; readonly person?: { readonly id: string } } }[] };
}

/** Ids, or the codes of the errors. */
async function find(query: string, text: string): Promise<string[]> {
  const { data, errors } = await service().ask<Found, object>(`query Find($text: String!) { found: ${query} }`, { text }, EMPLOYEE);
  if (errors.length) return errors.map(({ extensions }) => String(extensions?.['code']));
  return (data?.found.edges ?? []).map(({ node }) => node.person?.id ?? node.id ?? '').sort();
}

test.each<[name: string, some: boolean, query: string]>([
  ['expertSearch', true, 'expertSearch(input: { text: $text }, first: 50) { edges { node { person { id } } } }'],
  ['contributions', false, 'contributions(filter: { search: $text }, first: 50) { edges { node { id } } }'],
  ['people', false, 'people(filter: { search: $text }, first: 50) { edges { node { id } } }'],
])('no sign in a text of %s is an operator: it never fails, and finds no more than its words', async (_name, some, query) => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const words = searchWords(text);
      const found = await find(query, text);
      if (!words.length) {
        // Signs alone find nobody, or are refused in words; nothing but blanks is no filter.
        if (text.trim()) expect(found.filter((id) => id !== 'BAD_USER_INPUT')).toEqual([]);
      } else if (some) {
        // Names of skills may hold signs, so that with them less may be understood, but nothing is found that no word finds.
        const by = await Promise.all(words.map((word) => find(query, word)));
        expect(by.flat()).toEqual(expect.arrayContaining(found));
      } else expect(found).toEqual(await find(query, words.join(' ')));
    }),
    { numRuns: RUNS },
  );
});
