import { cypher, newPrefix, seed, type StoryKind, sync } from '../seed';
import { useApp } from '../testkit';
import { runs } from './length';

const ROUNDS = runs(1, 10);
const service = useApp();

const CASES: [string, StoryKind, string, (id: string, other: string) => { id: string } & Record<string, unknown>][] = [
  ['managers', 'people', 'REPORTS_TO', (id, other) => ({ id, manager: other })],
  ['team parents', 'teams', 'PART_OF', (id, other) => ({ id, parent: other })],
  ['broader skills', 'skills', 'BROADER', (id, other) => ({ id, broader: [other] })],
  ['prerequisites', 'skills', 'PREREQUISITE', (id, other) => ({ id, prerequisites: [{ skill: other, level: 3, forLevel: 3 }] })],
];

describe.each(CASES)('%s', (_name, kind, type, link) => {
  test.each([2, 3, 5])('of %i calls at once that close a circle all but one make their link', async (size) => {
    for (let round = 0; round < ROUNDS; round++) {
      const prefix = newPrefix();
      const ids = Array.from({ length: size }, (_, i) => `${prefix}${i}`);
      await seed(service(), { [kind]: ids.map((id) => ({ id, name: id })) });
      const answers = await Promise.all(ids.map((id, i) => sync(service(), kind, [link(id, ids[(i + 1) % size] ?? '')])));
      const rows = answers.flatMap((answer) => answer.rows);
      expect(rows.filter(({ status }) => status === 'UPDATED')).toHaveLength(size - 1);
      const told = rows.filter(({ warnings }) => warnings.length);
      expect(told).toMatchObject([{ status: 'UNCHANGED', warnings: [expect.stringContaining('would create a cycle')] }]);
      const edges = await cypher(service(), `MATCH (a)-[k:${type}]->(b) WHERE a.id STARTS WITH $prefix RETURN a.id, b.id`, { prefix });
      expect(edges).toHaveLength(size - 1);
    }
  });

  test('new rows too', async () => {
    const prefix = newPrefix();
    const [a, b] = [`${prefix}a`, `${prefix}b`];
    await seed(service(), {
      [kind]: [
        { id: a, name: a },
        { id: b, name: b },
      ],
    });
    // Each call adds one between the two: a to x to b, b to y to a.
    const between = (from: string, via: string, to: string) =>
      sync(service(), kind, [link(from, via), { ...link(via, to), name: via }] as { id: string }[]);
    const answers = await Promise.all([between(a, `${prefix}x`, b), between(b, `${prefix}y`, a)]);
    // Both links of the later one would lie on the circle.
    expect(answers.map(({ rows }) => rows.filter(({ warnings }) => warnings.length).length).sort((x, y) => x - y)).toEqual([0, 2]);
  });
});
