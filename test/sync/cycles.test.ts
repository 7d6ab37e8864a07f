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

test('what a row leaves as it was, rejected for another hierarchy, closes no circle either', async () => {
  await seed(service(), { skills: [row('under'), row('over')] as never });
  await sync(service(), 'skills', [row('under', { broader: [`${p}over`] })]);
  const { rows } = await sync(service(), 'skills', [
    row('under', { broader: [], prerequisites: [{ skill: `${p}under`, level: 1, forLevel: 1 }] }),
    row('over', { broader: [`${p}under`] }),
  ]);
  expect(rows.map(({ code, field }) => [code, field])).toEqual([
    ['CYCLE', 'prerequisites'],
    ['CYCLE', 'broader'],
  ]);
});
