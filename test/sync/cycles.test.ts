import fc from 'fast-check';
import { findCycle } from '../../src/intake/sync/cycles';
import { type AnyRow, cypher, newPrefix, seed, type StoryKind, sync, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const row = (id: string, fields: Record<string, unknown> = {}): AnyRow => ({ id: `${p}${id}`, name: id, ...fields });

/** How a row of each hierarchy points at the next. */
const HIERARCHIES: [name: string, kind: StoryKind, field: string, to: (id: string) => Record<string, unknown>][] = [
  ['parent teams', 'teams', 'parent', (id) => ({ parent: `${p}${id}` })],
  ['managers', 'people', 'manager', (id) => ({ manager: `${p}${id}` })],
  ['broader skills', 'skills', 'broader', (id) => ({ broader: [`${p}${id}`] })],
  ['prerequisites', 'skills', 'prerequisites', (id) => ({ prerequisites: [{ skill: `${p}${id}`, level: 1, forLevel: 1 }] })],
  ['successors', 'skills', 'replacedBy', (id) => ({ replacedBy: `${p}${id}` })],
];

describe.each(HIERARCHIES)('%s', (name, kind, field, to) => {
  const own = (id: string) => `${name.replaceAll(' ', '-')}-${id}`;

  test('a row may not point at itself', async () => {
    expect(await syncOne(service(), kind, row(own('self'), to(own('self'))))).toMatchObject({ status: 'REJECTED', code: 'CYCLE', field });
  });

  test('rows of one call that form a circle are all rejected, in any order, and the others stay', async () => {
    const rows = [row(own('a'), to(own('b'))), row(own('b'), to(own('c'))), row(own('c'), to(own('a'))), row(own('free'))];
    for (const order of [rows, [...rows].reverse()]) {
      const { rows: outcomes } = await sync(service(), kind, order, { dryRun: true });
      const codes = new Map(outcomes.map(({ id, code }) => [id, code]));
      expect(codes).toEqual(
        new Map([
          [`${p}${own('a')}`, 'CYCLE'],
          [`${p}${own('b')}`, 'CYCLE'],
          [`${p}${own('c')}`, 'CYCLE'],
          [`${p}${own('free')}`, null],
        ]),
      );
    }
  });

  test('nor may a row close a circle with what is stored', async () => {
    await sync(service(), kind, [row(own('x'))]);
    await sync(service(), kind, [row(own('y'), to(own('x')))]);
    await sync(service(), kind, [row(own('z'), to(own('y')))]);
    const outcome = await syncOne(service(), kind, row(own('x'), to(own('z'))));
    expect(outcome).toMatchObject({ status: 'REJECTED', code: 'CYCLE', field });
    expect(outcome.message).toMatch(/^This would create a cycle in the .*→.*\.$/);
  });
});

test('two calls at once cannot close a circle between them', async () => {
  await seed(service(), { teams: ['left', 'right'].map((id) => row(id)) as never });
  const answers = await Promise.all([
    syncOne(service(), 'teams', row('left', { parent: `${p}right` })),
    syncOne(service(), 'teams', row('right', { parent: `${p}left` })),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['REJECTED', 'UPDATED']);
  const circles = await cypher(service(), 'MATCH (t:Team)-[:PART_OF]->(:Team)-[:PART_OF]->(t) RETURN t.id AS id');
  expect(circles).toEqual([]);
});

describe('findCycle', () => {
  const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
  const graphOf = (list: readonly (readonly [number, number])[]) => {
    const graph = new Map<string, Set<string>>();
    for (const [from, to] of list) graph.set(`n${from}`, (graph.get(`n${from}`) ?? new Set()).add(`n${to}`));
    return graph;
  };

  test('what it gives is a cycle; where it gives none the points can be put in order', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = graphOf(list);
        const cycle = findCycle(graph);
        if (cycle) {
          expect(cycle.length).toBeGreaterThan(0);
          cycle.forEach((point, i) => expect(graph.get(point)).toContain(cycle[(i + 1) % cycle.length]));
          return;
        }
        const left = new Map([...graph].map(([from, to]) => [from, new Set(to)]));
        for (let size = -1; size !== left.size;) {
          size = left.size;
          for (const [from, to] of left) if (![...to].some((point) => left.has(point))) left.delete(from);
        }
        expect(left.size).toBe(0);
      }),
    );
  });

  test('it is the same however the graph was built', () => {
    fc.assert(fc.property(edges, (list) => expect(findCycle(graphOf([...list].reverse()))).toEqual(findCycle(graphOf(list)))));
  });
});
