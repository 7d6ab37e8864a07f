import { SyncRunDocument, SyncRunsDocument } from '../operations.gen';
import { EMPLOYEE, HR, newPrefix, sync } from '../seed';
import { useApp } from '../testkit';
import { walk, walkNodes } from '../walk';

const service = useApp();
const p = newPrefix();
const source = `${p}hr`;

test('a run keeps its counts', async () => {
  await sync(service(), 'people', [{ id: `${p}1`, name: 'One' }], { source });
  const rows = [
    { id: `${p}1`, name: 'One!' },
    { id: `${p}2`, name: 'Two' },
    { id: `${p}3`, name: '' },
    { id: `${p}4`, name: 'Four' },
  ];
  const { run } = await sync(service(), 'people', rows, { source });
  const { syncRun } = await service().execute(SyncRunDocument, { id: run.id }, HR);
  expect(syncRun).toMatchObject({
    ...run,
    source,
    kind: 'PEOPLE',
    dryRun: false,
    created: 2,
    updated: 1,
    unchanged: 0,
    retired: 0,
    rejected: 1,
  });
  expect(Date.parse(syncRun?.startedAt ?? '')).toBeLessThanOrEqual(Date.parse(syncRun?.finishedAt ?? ''));
  expect((await sync(service(), 'people', rows, { source })).run).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 1 });
});

test('its rejected rows are paged in their order', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => ({ id: `${p}r${i}`, name: i % 2 ? '' : 'Fine' }));
  const { run, rows: outcomes } = await sync(service(), 'people', rows, { source });
  const pages = await walk(async (after) => {
    const { syncRun } = await service().execute(SyncRunDocument, { id: run.id, first: 5, after }, HR);
    if (!syncRun) throw new Error('The run is not there.');
    return syncRun.rejectedRows;
  });
  expect(pages.map(({ edges }) => edges.length)).toEqual([5, 5, 2]);
  expect(pages.every(({ totalCount }) => totalCount === 12)).toBe(true);
  expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node))).toEqual(outcomes.filter(({ status }) => status === 'REJECTED'));
});

test('a run without rejected rows has none', async () => {
  const { run } = await sync(service(), 'people', [], { source });
  const { syncRun } = await service().execute(SyncRunDocument, { id: run.id }, HR);
  expect(syncRun?.rejectedRows).toMatchObject({ totalCount: 0, edges: [] });
});

test('a dry run tells its rejected rows in its answer and is not kept', async () => {
  const text = `mutation ($rows: [PersonRow!]!) {
    syncPeople(options: { source: "dry", dryRun: true }, rows: $rows) { run { id rejectedRows(first: 1) { totalCount edges { node { id code } } } } }
  }`;
  const rows = [
    { id: `${p}d1`, name: '' },
    { id: `${p}d2`, name: '' },
  ];
  const { syncPeople } = await service().execute<{ syncPeople: { run: { id: string } } }>(text, { rows }, HR);
  expect(syncPeople.run).toMatchObject({ rejectedRows: { totalCount: 2, edges: [{ node: { id: `${p}d1`, code: 'INVALID_VALUE' } }] } });
  expect((await service().execute(SyncRunDocument, { id: syncPeople.run.id }, HR)).syncRun).toBeNull();
});

test('runs of a source are listed latest first, each once', async () => {
  const own = `${p}paged`;
  const ids: string[] = [];
  for (let i = 0; i < 7; i++) ids.push((await sync(service(), 'teams', [{ id: `${p}t${i}`, name: 'T' }], { source: own })).run.id);
  const list = async (after: string | null) => (await service().execute(SyncRunsDocument, { source: own, first: 3, after }, HR)).syncRuns;
  const runs = await walkNodes(list);
  expect(new Set(runs.map(({ id }) => id))).toEqual(new Set(ids));
  expect(runs).toHaveLength(7);
  const times = runs.map(({ startedAt }) => startedAt);
  expect(times).toEqual([...times].sort().reverse());
  expect((await list(null)).totalCount).toBe(7);
});

test('without a source all are listed', async () => {
  const { syncRuns } = await service().execute(SyncRunsDocument, { first: 100 }, HR);
  expect(new Set(syncRuns.edges.map(({ node }) => node.source)).size).toBeGreaterThan(1);
});

test('an unknown run is null; a cursor of another list is refused; an employee may not look', async () => {
  expect((await service().execute(SyncRunDocument, { id: 'nope' }, HR)).syncRun).toBeNull();
  expect((await service().failure(SyncRunsDocument, { after: 'nope' }, HR)).codes).toEqual(['BAD_USER_INPUT']);
  expect((await service().failure(SyncRunsDocument, {}, EMPLOYEE)).codes).toEqual(['FORBIDDEN']);
});
