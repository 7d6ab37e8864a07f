import { syncInAnyOrder } from '../../cli/late-references';
import type { RowSink } from '../../cli/sink';
import { withoutSelf } from '../../cli/own-links';
import { summary } from '../../cli/summary';
import { Tally } from '../../cli/tally';

/** Stores ids as the service does: a row whose parent is neither stored nor in the call goes without it. */
function store(): RowSink & { stored: Map<string, unknown>; sent: number } {
  const stored = new Map<string, unknown>();
  const sink = {
    stored,
    sent: 0,
    async send(_kind: string, rows: { id: string; parent?: string }[]) {
      sink.sent += rows.length;
      const here = new Set(rows.map((row) => row.id));
      const bad = rows.filter((row) => row.parent && !stored.has(row.parent) && !here.has(row.parent));
      const made = rows.map((row) => (bad.includes(row) ? { ...row, parent: undefined } : row));
      const created = made.filter((row) => !stored.has(row.id)).length;
      const unchanged = made.filter((row) => JSON.stringify(stored.get(row.id)) === JSON.stringify(row)).length;
      for (const row of made) stored.set(row.id, row);
      const warned = bad.map(({ id }) => ({ id, warnings: ['parent: No.'] }));
      return { counts: { created, updated: made.length - created - unchanged, unchanged, rejected: 0 }, rejected: [], warned };
    },
  };
  return sink as unknown as RowSink & { stored: Map<string, unknown>; sent: number };
}

const COUNT = 4_500;
const teams = Array.from({ length: COUNT }, (_, index) => ({
  id: `t${index}`,
  name: `T ${index}`,
  // Everything refers to the last, which comes in the last batch; the last refers to nothing that is there.
  parent: index === COUNT - 1 ? 'nowhere' : `t${COUNT - 1}`,
}));

test('rows wait for what comes later, each counted once', async () => {
  const [sink, tally] = [store(), new Tally()];
  await syncInAnyOrder(sink, tally, 'teams', teams.slice(0, -1).concat({ id: `t${COUNT - 1}`, name: 'Top', parent: '' }));
  expect(tally.counts.get('teams')).toEqual({ created: COUNT, updated: 0, unchanged: 0, rejected: 0 });
  expect(sink.stored.get('t0')).toEqual(teams[0]);

  const again = new Tally();
  sink.sent = 0;
  await syncInAnyOrder(sink, again, 'teams', [...sink.stored.values()] as typeof teams);
  expect(again.counts.get('teams')).toEqual({ created: 0, updated: 0, unchanged: COUNT, rejected: 0 });
  expect(sink.sent).toBe(COUNT);
});

test('what is missing for good is told; a dry run leaves it open', async () => {
  const [sink, tally] = [store(), new Tally()];
  await syncInAnyOrder(sink, tally, 'teams', teams);
  expect(tally.rejectedRows).toBe(0);
  expect(tally.warned).toEqual([{ id: `t${COUNT - 1}`, warnings: ['parent: No.'], kind: 'teams' }]);
  expect(summary(tally, 1)).toContain('Rows stored with warnings (1):');
  expect(sink.stored.size).toBe(COUNT);
  const dry = new Tally();
  expect(await syncInAnyOrder(store(), dry, 'teams', teams, { dryRun: true })).toBeGreaterThan(0);
  expect(dry.rejectedRows).toBe(0);
});

describe('withoutSelf', () => {
  test('the head who is their own manager has none', () => {
    expect(withoutSelf('people', { id: '1', manager: '1' })).toEqual({ row: { id: '1', manager: null }, fields: ['manager'] });
    expect(withoutSelf('people', { id: '1', manager: '2' })).toEqual({ row: { id: '1', manager: '2' }, fields: [] });
  });

  test('so has a team, and a skill keeps its other links', () => {
    expect(withoutSelf('teams', { id: 't', parent: 't' }).row).toEqual({ id: 't', parent: null });
    const skill = { id: 's', broader: ['s', 'u'], related: [{ skill: 's', similarity: 1 }], prerequisites: [{ skill: 'v' }] };
    expect(withoutSelf('skills', skill)).toEqual({ row: { ...skill, broader: ['u'], related: [] }, fields: ['broader', 'related'] });
  });
});
