import fc from 'fast-check';
import { ExpertsDocument, RankedPeopleDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { walk } from '../walk';
import { ranking } from './history';

const service = useApp();
const p = newPrefix();
const COUNT = 120;
const input = { skills: [{ skill: `${p}go` }] };
const list = async (first: number, after: string | null) =>
  (await service().execute(RankedPeopleDocument, { input, first, after }, EMPLOYEE)).expertSearch;

const change = (id: string, person: string, part: string, size: number, skills = [`${p}go`]) => ({
  id: `${p}${id}`,
  kind: 'CODE_CHANGE',
  title: 'Change',
  at: '2024-01-01',
  size,
  contributors: [{ person: `${p}${person}`, part }],
  skills,
});

beforeAll(async () => {
  await seed(service(), {
    skills: [
      { id: `${p}go`, name: 'Go' },
      { id: `${p}sql`, name: 'SQL' },
    ],
    people: Array.from({ length: COUNT }, (_, i) => ({ id: `${p}p${i}`, name: `Person ${i}` })),
    // Sizes repeat, so that ids must break the ties.
    contributions: Array.from({ length: COUNT }, (_, i) => change(`c${i}`, `p${i}`, 'AUTHOR', 1000 - 10 * Math.floor(i / 3))),
  });
});

test.each([5, 7, 100])('pages of %i give each person once, in the order of one ranking', async (first) => {
  const pages = await walk((after) => list(first, after));
  const nodes = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([COUNT]));
  expect(nodes.map(({ rank }) => rank)).toEqual(nodes.map((_, i) => i + 1));
  expect(new Set(nodes.map(({ person }) => person.id)).size).toBe(COUNT);
  const keys = nodes.map(({ score, person }) => [score, person.id] as const);
  expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => b - a || (x < y ? -1 : 1)));
});

test('writes between two pages: who did not move is shown once', async () => {
  const before = new Map(await ranking(service(), input, 100));
  const first = await list(10, null);
  // One from the end comes forward, one of the first page loses focus and falls behind; the best and the volume stay.
  await seed(service(), { contributions: [change('rise', 'p110', 'HELPER', 10), change('fall', 'p5', 'AUTHOR', 1e6, [`${p}sql`])] });
  const rest = await walk(async (after) => {
    const page = await list(10, after ?? first.pageInfo.endCursor);
    return { ...page, pageInfo: { ...page.pageInfo, hasPreviousPage: after !== null } };
  });
  const seen = [first, ...rest].flatMap(({ edges }) => edges.map(({ node }) => node.person.id));
  const moved = new Set([`${p}p110`, `${p}p5`]);
  const still = seen.filter((id) => !moved.has(id));
  expect(still).toHaveLength(COUNT - 2);
  expect(new Set(still).size).toBe(COUNT - 2);
  const after = new Map(await ranking(service(), input, 100));
  for (const id of still.slice(0, 90)) expect(after.get(id)).toBe(before.get(id));
});

test('a page of 100, with all that explains it, costs no more statements than one of 10', async () => {
  const count = async (question: object, first: number) =>
    (await service().statementsOf(() => service().execute(ExpertsDocument, { input: question, first }, EMPLOYEE))).statements.length;
  for (const question of [input, { ...input, text: 'change' }, { ...input, filter: { available: true } }, { text: 'change' }]) {
    const small = await count(question, 10);
    expect(await count(question, 100)).toBeLessThanOrEqual(small);
    // Four of the search, one each for people, contributions and skills: many stand close to each other here, so that who may be among
    // the ten is read in two steps. With a filter one skill's holders are counted apart.
    expect(small).toBeLessThanOrEqual('filter' in question ? 9 : 8);
  }
});

test('no text fails or finds more people than the skill has', async () => {
  const sign = fc.constantFrom(
    '*',
    '*:*',
    'skillKeys:*',
    '?',
    '"',
    '(',
    ')',
    '[* TO *]',
    '{',
    '}',
    ':',
    '~',
    '^9',
    '\\',
    '/.*/',
    '+',
    '-',
    '!',
    '&&',
    '||',
    ' OR ',
    ' AND NOT ',
    'change',
    ' ',
  );
  await seed(service(), { contributions: [change('elsewhere', 'p0', 'AUTHOR', 10, [`${p}sql`])] });
  const sql = { skills: [{ skill: `${p}sql` }] };
  const inside = new Set((await ranking(service(), sql)).map(([id]) => id));
  const piece = fc.oneof(sign, fc.string({ maxLength: 5 }), fc.string({ unit: 'binary', maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join('')),
      async (text) => {
        const found = (await ranking(service(), { ...sql, text })).map(([id]) => id);
        expect(new Set(found)).toEqual(inside);
        if (text.trim()) await ranking(service(), { text });
      },
    ),
    { numRuns: 40 },
  );
});

test('a text of signs alone finds nobody', async () => {
  for (const text of ['*', '*:*', '"', '[* *]', '+-!', '&& ||']) expect([text, await ranking(service(), { text })]).toEqual([text, []]);
});
