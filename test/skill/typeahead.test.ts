import fc from 'fast-check';
import { type SkillRow, SkillsDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed, syncOne } from '../seed';
import { useApp } from '../testkit';
import { walk } from '../walk';

const service = useApp();
const p = newPrefix();

const named = (id: string, name: string, ...aliases: string[]): SkillRow => ({ id: `${p}${id}`, name, aliases });

async function find(search: string, first = 20, after: string | null = null) {
  return (await service().execute(SkillsDocument, { search, first, after }, EMPLOYEE)).skills;
}
/** Ids without the prefix, best first. */
const ids = async (search: string) => (await find(search)).edges.map(({ node }) => node.id.slice(p.length));

beforeAll(async () => {
  await seed(service(), {
    skills: [
      named('java', 'Java'),
      named('javascript', 'JavaScript', 'ECMAScript', 'js'),
      named('c', 'C'),
      named('cpp', 'C++', 'cpp'),
      named('csharp', 'C#'),
      named('dotnet', '.NET', 'dot net framework'),
      named('net', 'Net'),
      named('node', 'Node.js'),
      named('kubernetes', 'Kubernetes', 'k8s', 'kube'),
      named('mesh', 'Service mesh', 'istio', 'linkerd'),
      named('ml', 'Machine learning'),
      named('vision', 'Machine vision'),
      named('cafe', 'Café'),
      named('hindi', 'हिन्दी'),
      named('polish', 'Żeglarstwo'),
      named('greek', 'Ελληνικά'),
      named('chinese', '机器学习'),
      named('not', 'Not and or'),
      { ...named('old', 'Kubernetes classic'), replacedBy: `${p}kubernetes` },
    ],
  });
});

describe('order', () => {
  test('an exact name comes first, then what begins with it', async () => {
    expect((await ids('java')).slice(0, 2)).toEqual(['java', 'javascript']);
    expect((await ids('JAVA')).slice(0, 2)).toEqual(['java', 'javascript']);
  });

  test('a beginning of a name, or of a later word of it', async () => {
    expect(await ids('kuber')).toEqual(['kubernetes']);
    expect(await ids('mach')).toEqual(expect.arrayContaining(['ml', 'vision']));
    expect((await ids('machine lea'))[0]).toBe('ml');
    expect(await ids('learn')).toContain('ml');
  });

  test('one letter wrong is forgiven in longer words', async () => {
    expect(await ids('kubernetis')).toEqual(['kubernetes']);
  });

  test('of several misspelt words the more that fit the better, whatever the length of the name', async () => {
    expect((await ids('machin lerning'))[0]).toBe('ml');
  });

  test('initials and spellings without separators', async () => {
    expect((await ids('ml'))[0]).toBe('ml');
    expect((await ids('nodejs'))[0]).toBe('node');
    expect((await ids('node js'))[0]).toBe('node');
  });

  test('nothing fits: an empty list', async () => {
    expect(await find('zzzzqqqq')).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    });
  });

  test('a replaced skill is not offered', async () => {
    expect(await ids('kubernetes classic')).not.toContain('old');
  });
});

describe('aliases', () => {
  test.each([
    ['k8s', 'kubernetes', 'k8s'],
    ['istio', 'mesh', 'istio'],
    ['ecma', 'javascript', 'ECMAScript'],
  ])('%s finds its skill and tells the spelling', async (search, id, matchedName) => {
    expect((await find(search)).edges[0]).toMatchObject({ matchedName, node: { id: `${p}${id}` } });
  });

  test('a skill is found once, by its best spelling', async () => {
    const { edges } = await find('kube');
    expect(edges.map(({ node, matchedName }) => [node.id, matchedName])).toEqual([[`${p}kubernetes`, 'kube']]);
  });

  test('a new alias counts at once', async () => {
    await syncOne(service(), 'skills', { id: `${p}mesh`, aliases: ['istio', 'linkerd', 'sidecars'] });
    expect((await ids('sidecars'))[0]).toBe('mesh');
    await syncOne(service(), 'skills', { id: `${p}mesh`, aliases: ['istio', 'linkerd'] });
    expect(await ids('sidecars')).not.toContain('mesh');
  });
});

describe('signs', () => {
  test.each([
    ['c', 'c'],
    ['c++', 'cpp'],
    ['C#', 'csharp'],
    ['.net', 'dotnet'],
    ['net', 'net'],
    ['node.js', 'node'],
  ])('%s is the first of its list', async (search, id) => {
    expect((await ids(search))[0]).toBe(id);
  });

  test.each([
    ['cafe', 'cafe'],
    ['CAFÉ', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['ｊａｖａ', 'java'],
    ['हिन्दी', 'hindi'],
    ['हिन्', 'hindi'],
    ['ŻEGLARSTWO', 'polish'],
    ['Ελλην', 'greek'],
    ['机器', 'chinese'],
  ])('unicode: %s', async (search, id) => {
    expect((await ids(search))[0]).toBe(id);
  });
});

describe('the query language of the index', () => {
  const HOSTILE = [
    'AND',
    'NOT and OR',
    '*',
    '?',
    '*a',
    'a*',
    '"',
    '"java',
    '((',
    'a:b',
    'text:java',
    '[a TO b]',
    '\\',
    'java~',
    '^2',
    '+-',
    '&&',
    '||',
    '/a/',
  ];

  test.each(HOSTILE)('%s is only a text', async (search) => {
    const { edges } = await find(search);
    expect(edges.length).toBeLessThan(19);
  });

  test('words that are operators are words', async () => {
    expect((await ids('NOT AND OR'))[0]).toBe('not');
  });

  test('no text fails, and none finds everything', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE, 'java', 'c++', ' '),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').slice(0, 200)),
        async (search) => {
          // Without any sign the whole list is asked for.
          fc.pre(search !== '');
          const { totalCount, edges } = await find(search, 100);
          expect(edges).toHaveLength(totalCount);
          expect(totalCount).toBeLessThan(19);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('a text longer than 200 characters is refused', async () => {
    expect((await service().failure(SkillsDocument, { search: 'x'.repeat(201) }, EMPLOYEE)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

test('pages of a search give each skill once, in the order of one large page', async () => {
  await seed(service(), { skills: Array.from({ length: 30 }, (_, i) => named(`tool-${i}`, `Tool ${i}`, `Tooling number ${i}`)) });
  const whole = await find('tool', 100);
  expect(whole.totalCount).toBe(30);
  const pages = await walk((after) => find('tool', 7, after));
  expect(pages.map(({ edges }) => edges.length)).toEqual([7, 7, 7, 7, 2]);
  expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node.id))).toEqual(whole.edges.map(({ node }) => node.id));
});
