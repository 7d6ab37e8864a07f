import { cypher, newPrefix, seed, type Story, type StoryKind, sync } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

/** How many nodes of the prefix there are, and how many of their edges stand there twice. */
async function census(prefix: string) {
  const [nodes] = await cypher<{ n: number }>(service(), 'MATCH (n) WHERE n.id STARTS WITH $prefix RETURN count(n) AS n', { prefix });
  const doubled = await cypher(
    service(),
    `MATCH (a)-[k]->(b) WHERE a.id STARTS WITH $prefix OR b.id STARTS WITH $prefix
     WITH a, b, type(k) AS type, k.part AS part, count(*) AS n WHERE n > 1 RETURN coalesce(a.id, a.key) AS a, b.id AS b, type, n`,
    { prefix },
  );
  return { nodes: nodes?.n, doubled };
}

const STORIES: [StoryKind, (prefix: string) => Story[StoryKind]][] = [
  [
    'skills',
    (id) =>
      many(60, (i) => ({ id: `${id}${i}`, name: `${id}name ${i}`, aliases: [`${id}alias ${i}`], broader: i ? [`${id}${i - 1}`] : [] })),
  ],
  ['teams', (id) => many(60, (i) => ({ id: `${id}${i}`, name: `T${i}`, parent: i ? `${id}${i - 1}` : null }))],
  ['roles', (id) => many(60, (i) => ({ id: `${id}${i}`, name: `R${i}`, requirements: [{ skill: `${p}s`, level: 3 }] }))],
  ['people', (id) => many(60, (i) => ({ id: `${id}${i}`, name: `P${i}`, manager: i ? `${id}0` : null, team: `${p}t`, roles: [`${p}r`] }))],
  ['evidence', (id) => many(60, (i) => ({ id: `${id}${i}`, person: `${p}p`, skill: `${p}s`, kind: 'PEER', level: 3, by: `${p}q` }))],
  [
    'contributions',
    (id) =>
      many(60, (i) => ({
        id: `${id}${i}`,
        kind: 'ANSWER',
        title: `C${i}`,
        at: '2024-01-01',
        contributors: [{ person: `${p}p` }, { person: `${p}q`, part: 'HELPED' }],
        skills: [`${p}s`],
      })),
  ],
];

beforeAll(async () => {
  await seed(service(), {
    skills: [{ id: `${p}s`, name: 'Skill' }],
    teams: [{ id: `${p}t`, name: 'Team' }],
    roles: [{ id: `${p}r`, name: 'Role' }],
    people: [
      { id: `${p}p`, name: 'P' },
      { id: `${p}q`, name: 'Q' },
    ],
  });
});

describe.each(STORIES)('%s', (kind, rowsOf) => {
  test('two clients that send the same new rows at once make each of them once', async () => {
    const prefix = `${p}${kind}-`;
    const rows = rowsOf(prefix) ?? [];
    const runs = await Promise.all([sync(service(), kind, rows), sync(service(), kind, [...rows].reverse())]);
    expect(runs.map(({ run }) => run.rejected)).toEqual([0, 0]);
    expect(runs.reduce((sum, { run }) => sum + run.created, 0)).toBe(rows.length);
    expect(await census(prefix)).toEqual({ nodes: rows.length, doubled: [] });
  });
});

test('clients that change the same edges at once leave one edge each', async () => {
  const row = (skills: string[], people: string[]) => ({
    id: `${p}contended`,
    kind: 'ANSWER',
    title: 'T',
    at: '2024-01-01',
    contributors: people.map((person) => ({ person })),
    skills,
  });
  await seed(service(), { skills: [{ id: `${p}s2`, name: 'Second' }], contributions: [row([`${p}s`], [`${p}p`])] });
  for (let round = 0; round < 5; round++) {
    const next = round % 2 ? row([`${p}s`], [`${p}p`]) : row([`${p}s`, `${p}s2`], [`${p}p`, `${p}q`]);
    const answers = await Promise.all(many(4, () => sync(service(), 'contributions', [next])));
    expect(answers.filter(({ run }) => run.updated === 1)).toHaveLength(1);
    expect(answers.filter(({ run }) => run.unchanged === 1)).toHaveLength(3);
    expect((await census(`${p}contended`)).doubled).toEqual([]);
  }
});

test('different fields sent at once are both kept', async () => {
  const id = `${p}fields`;
  await seed(service(), { people: [{ id, name: 'N' }] });
  await Promise.all([
    sync(service(), 'people', [{ id, title: 'Engineer' }]),
    sync(service(), 'people', [{ id, location: 'Lisbon' }]),
    sync(service(), 'people', [{ id, mentorCapacity: 2 }]),
  ]);
  const found = await cypher(service(), 'MATCH (n:Person {id: $id}) RETURN n.title AS title, n.location AS place, n.rev AS rev', { id });
  expect(found).toEqual([{ title: 'Engineer', place: 'Lisbon', rev: 4 }]);
});
