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

  test('a row that points at itself has no such link, and says so', async () => {
    const outcome = await syncOne(service(), kind, row(own('self'), to(own('self'))));
    expect(outcome).toMatchObject({ status: 'CREATED', code: null, warnings: [expect.stringContaining(`${field}: A `)] });
    expect(outcome.warnings[0]).toMatch(/that names itself has none\.$/);
    expect(await linksOf(own('self'))).toBe(0);
  });

  test('rows of one call that form a circle all lose that link, in any order, and the others nothing', async () => {
    const rows = [row(own('a'), to(own('b'))), row(own('b'), to(own('c'))), row(own('c'), to(own('a'))), row(own('free'), to(own('a')))];
    for (const order of [rows, [...rows].reverse()]) {
      const { run, rows: outcomes } = await sync(service(), kind, order, { dryRun: true });
      expect(run).toMatchObject({ created: 4, rejected: 0 });
      const told = new Map(outcomes.map(({ id, warnings }) => [id?.slice(-1), warnings]));
      for (const id of ['a', 'b', 'c']) {
        expect(told.get(id)).toHaveLength(1);
        expect(told.get(id)?.[0]).toMatch(new RegExp(`^${field}: This would create a cycle in the .*→.*\\. The row was stored without it`));
      }
      expect(told.get('e')).toEqual([]);
    }
  });

  test('nor may a row close a circle with what is stored; what is stored stays', async () => {
    await sync(service(), kind, [row(own('x'))]);
    await sync(service(), kind, [row(own('y'), to(own('x')))]);
    await sync(service(), kind, [row(own('z'), to(own('y')))]);
    for (const status of ['UPDATED', 'UNCHANGED']) {
      const outcome = await syncOne(service(), kind, row(own('x'), { ...to(own('z')), name: 'Renamed' }));
      expect(outcome).toMatchObject({ status, warnings: [expect.stringContaining('would create a cycle')] });
    }
    expect([await linksOf(own('x')), await linksOf(own('y')), await linksOf(own('z'))]).toEqual([0, 1, 1]);
  });

  /** How many nodes of a kind of its own it points at. */
  async function linksOf(id: string): Promise<number> {
    const types = '[:PART_OF|REPORTS_TO|BROADER|PREREQUISITE|REPLACED_BY]';
    const [found] = await cypher<{ links: number }>(service(), `RETURN COUNT { ({id: $id})-${types}->() } AS links`, { id: `${p}${id}` });
    return Number(found?.links);
  }
});

test('two calls at once cannot close a circle between them', async () => {
  await seed(service(), { teams: ['left', 'right'].map((id) => row(id)) as never });
  const answers = await Promise.all([
    syncOne(service(), 'teams', row('left', { parent: `${p}right` })),
    syncOne(service(), 'teams', row('right', { parent: `${p}left` })),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['UNCHANGED', 'UPDATED']);
  const circles = await cypher(service(), 'MATCH (t:Team)-[:PART_OF]->(:Team)-[:PART_OF]->(t) RETURN t.id AS id');
  expect(circles).toEqual([]);
});

test('a link of one hierarchy that is refused takes none of another', async () => {
  await sync(service(), 'skills', [row('under'), row('over')]);
  const { rows } = await sync(service(), 'skills', [
    row('under', { broader: [`${p}over`], prerequisites: [{ skill: `${p}over`, level: 1, forLevel: 1 }] }),
    row('over', { prerequisites: [{ skill: `${p}under`, level: 1, forLevel: 1 }] }),
  ]);
  expect(rows.map(({ warnings }) => warnings.map((warning) => warning.split(':')[0]))).toEqual([['prerequisites'], ['prerequisites']]);
  expect(await cypher(service(), 'MATCH (s {id: $id})-[k:BROADER|PREREQUISITE]->() RETURN type(k) AS type', { id: `${p}under` })).toEqual([
    { type: 'BROADER' },
  ]);
});
