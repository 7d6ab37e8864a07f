import type { ContributionRow, ExpertSearchInput } from '../operations.gen';
import { newPrefix, seed, type Story } from '../seed';
import { useApp } from '../testkit';
import { search } from './history';

const service = useApp();
const p = newPrefix();
const END = '2023-01-01T00:00:00.000Z';

const contribution = (i: number, at: string, person: string, skills: string[], fields: Partial<ContributionRow> = {}): ContributionRow => ({
  id: `${p}c${i}`,
  kind: 'CODE_CHANGE',
  title: `Change ${i}`,
  at,
  size: 10 + 7 * i,
  contributors: [{ person: `${p}${person}` }, { person: `${p}ben`, part: 'REVIEWER' }],
  skills: skills.map((skill) => `${p}${skill}`),
  ...fields,
});
const BEFORE = [
  contribution(1, '2020-03-01', 'ana', ['kafka']),
  contribution(2, '2021-05-01', 'cyd', ['kafka', 'sql']),
  contribution(3, '2022-11-30', 'ben', ['sql']),
  contribution(4, END, 'ana', ['sql']),
];
const AFTER = [
  contribution(5, '2023-01-01T00:00:00.001Z', 'cyd', ['kafka'], { size: 5000 }),
  contribution(6, '2024-02-01', 'dee', ['sql', 'kafka'], { size: 9000 }),
  contribution(7, '2024-02-02', 'dee', ['sql']),
];

const story = (contributions: ContributionRow[]): Story => ({
  skills: [
    { id: `${p}data`, name: 'Data' },
    { id: `${p}kafka`, name: 'Kafka', aliases: ['streams'], broader: [`${p}data`] },
    { id: `${p}sql`, name: 'SQL', aliases: ['streams'], broader: [`${p}data`] },
  ],
  people: ['ana', 'ben', 'cyd', 'dee'].map((name) => ({ id: `${p}${name}`, name })),
  contributions,
});

test.each<[string, ExpertSearchInput]>([
  ['a skill', { skills: [{ skill: `${p}kafka` }] }],
  ['a broad skill', { skills: [{ skill: `${p}data` }] }],
  ['two skills', { skills: [{ skill: `${p}kafka`, weight: 2 }, { name: 'SQL' }] }],
  ['a name in a text', { text: 'kafka' }],
  ['a name of two skills', { skills: [{ name: 'streams' }] }],
])('%s: asked as of a day, the answer is that of a graph that ended on that day', async (_name, input) => {
  await service().wipe();
  await seed(service(), story(BEFORE));
  const then = await search(service(), input);
  await seed(service(), { contributions: AFTER });
  const now = await search(service(), input);
  expect(now.edges.map(({ node }) => node.person.id)).toContain(`${p}dee`);
  const asked = await search(service(), { ...input, asOf: END });
  expect(asked.interpretation).toEqual(then.interpretation);
  expect(rounded(asked)).toEqual(rounded(then));
});

/** Sums over the same events in another order differ in the last digit; sentences tell ages, those of the past from that day. */
function rounded(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (key === 'detail') return undefined;
      return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    }),
  );
}

test('sentences of a past day tell ages from that day', async () => {
  await service().wipe();
  await seed(service(), story([...BEFORE, ...AFTER]));
  const { edges } = await search(service(), { skills: [{ skill: `${p}kafka` }], asOf: '2020-03-11' });
  const details = Object.fromEntries(
    edges.find(({ node }) => node.person.id === `${p}ana`)?.node.terms.map((t) => [t.feature, t.detail]) ?? [],
  );
  expect(details).toEqual({
    // Reviewing so small a change counts a little more than writing it.
    knowledge: '1 contribution, made 10 days earlier; the strongest holder has done hardly more',
    current: '1 contribution in the 9 months before; the most active holder has done hardly more lately',
    ownership: 'wrote 100% of it',
    presence: 'last took part in anything 10 days earlier',
  });
});

test('before the first contribution nobody is known', async () => {
  expect(await search(service(), { skills: [{ skill: `${p}kafka` }], asOf: '2010-01-01' })).toMatchObject({ totalCount: 0, edges: [] });
});

test('later texts do not crowd out those that were known', async () => {
  await service().wipe();
  const known = contribution(0, '2020-01-01', 'ana', ['sql'], {
    title: 'A long story of how one evening an index went missing and was found again',
  });
  const later = Array.from({ length: 320 }, (_, i) => contribution(100 + i, '2024-01-01', 'dee', ['sql'], { title: 'Index missing' }));
  await seed(service(), story([known, ...later]));
  for (const input of [{ text: 'index missing' }, { text: 'index missing', skills: [{ skill: `${p}sql` }] }]) {
    const { edges } = await search(service(), { ...input, asOf: END });
    expect(edges[0]?.node).toMatchObject({ person: { id: `${p}ana` } });
    expect(edges[0]?.node.terms.map(({ feature }) => feature)).toContain('text');
  }
});

test('the day on which somebody was assessed is not to be found: evidence counts by quarters of a year', async () => {
  await service().wipe();
  const told = (kind: string, at: string, more: object = {}) => ({
    id: `${p}${kind}`,
    person: `${p}ana`,
    skill: `${p}sql`,
    kind,
    at,
    ...more,
  });
  await seed(service(), {
    ...story([contribution(1, '2020-03-01', 'ana', ['sql'])]),
    evidence: [
      told('ASSESSMENT', '2022-02-15', { level: 5 }),
      told('MANAGER', '2022-02-17', { level: 5, person: `${p}dee` }),
      told('PEER', '2022-02-16', { by: `${p}dee` }),
    ],
  });
  const at = async (asOf: string) => {
    const { edges } = await search(service(), { skills: [{ skill: `${p}sql` }], asOf });
    return edges.map(({ node }) => ({
      person: node.person.id,
      matches: rounded(node.matches),
      terms: node.terms.map(({ feature }) => feature),
    }));
  };
  const first = await at('2022-02-01');
  for (const day of ['2022-02-14', '2022-02-15', '2022-02-16', '2022-02-17', '2022-02-18', '2022-03-20'])
    expect(await at(day)).toEqual(first);
  expect(await at('2022-06-01')).not.toEqual(first);
});
