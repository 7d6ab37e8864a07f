import fc from 'fast-check';
import { handlersOf, STAGES } from '../../src/derived/stages';
import type { DerivationHandler } from '../../src/derived/engine/handler';
import { DerivationRunner } from '../../src/derived/engine/runner.service';
import { drain } from '../drain';
import { cypher, newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { PEOPLE, ROLES, SKILLS, type Step, streams, TEAMS } from './streams';

const NOW = Date.now();
const clock = () => NOW;
const service = useApp({ clock });
const p = newPrefix();
const AT = new Date(NOW - 20 * 24 * 3600 * 1000).toISOString();

const sync = (kind: string, rows: readonly { id: string }[]) =>
  service().app.sync.sync(kind, rows, { source: 'test', dryRun: false, actor: 'test' });

/** What is stored of gaps and coverage, by what it is about. */
async function stored(): Promise<Map<string, Record<string, unknown>>> {
  const rows = await cypher<{ key: string; values: Record<string, unknown> }>(
    service(),
    `MATCH (a)-[k:READY_FOR|COVERS]->(b)
     RETURN type(k) + ' ' + coalesce(a.id, '') + ' ' + b.id AS key, k {.*, computedAt: null} AS values ORDER BY key
     UNION MATCH (a:Person) WHERE a.coveredTeam IS NOT NULL RETURN 'team ' + a.id AS key, a {.coveredTeam} AS values ORDER BY key`,
  );
  return new Map(rows.map(({ key, values }) => [key.replaceAll(p, ''), values]));
}

/** Every number near its other, everything else the same. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : (expect.closeTo(value, 8) as unknown);
  if (Array.isArray(value)) return value.map(near);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, near(of)]));
  return value;
}

/** Makes gaps and coverage anew, from what is known of people. */
async function fromNothing(): Promise<void> {
  await cypher(service(), 'MATCH ()-[k:READY_FOR|COVERS]->() DELETE k');
  await cypher(service(), 'MATCH (a:Person) SET a.coveredTeam = null');
  await cypher(
    service(),
    "MATCH (d:Derivation) WHERE d.kind IN ['gap', 'coverage'] SET d:Dirty, d.rev = d.rev + 1, d.dirtySince = timestamp()",
  );
  await drain(service().graph, clock);
}

async function start(): Promise<void> {
  await service().wipe();
  await seed(service(), {
    skills: SKILLS.map((id) => ({ id: p + id, name: id })),
    teams: TEAMS.map((id, i) => ({ id: p + id, name: id, ...(i > 0 && { parent: p + TEAMS[0] }) })),
    roles: ROLES.map((id) => ({ id: p + id, name: id })),
    people: PEOPLE.map((id, i) => ({ id: p + id, name: id, team: p + TEAMS[i % TEAMS.length] })),
  });
}

/** Batches of any size postpone what they may mark later. */
const ALL_LARGE = 0;

/** Two workers at once, on the same keys. */
async function doubled(): Promise<void> {
  const runners = [1, 2].map(() => new DerivationRunner(service().graph, handlersOf(service().graph, clock), clock, ALL_LARGE));
  for (const { name: kind } of STAGES.map((stage) => stage.kind)) {
    const keys = await dirty(kind);
    await Promise.all(runners.map((runner) => runner.run(kind, keys)));
  }
}

/** What the runner takes for a database that went away. */
class Died extends Error {
  readonly code = 'ServiceUnavailable';
}

/** A worker that dies inside each of its transactions, its results written and not committed. */
async function dying(): Promise<void> {
  const handlers = handlersOf(service().graph, clock).map((handler): DerivationHandler => ({
    kind: handler.kind,
    postpones: handler.postpones ?? [],
    prepare: async (ids, now) => {
      const prepared = await handler.prepare(ids, now);
      return {
        bumps: (ids_) => prepared.bumps(ids_),
        changed: (tx) => prepared.changed(tx),
        write: async (tx, due) => {
          await prepared.write(tx, due);
          throw new Died();
        },
      };
    },
  }));
  const runner = new DerivationRunner(service().graph, handlers, clock, ALL_LARGE);
  for (const { name: kind } of STAGES.map((stage) => stage.kind)) {
    const keys = await dirty(kind);
    if (keys.length) await expect(runner.run(kind, keys)).rejects.toThrow(Died);
  }
}

async function dirty(kind: string): Promise<string[]> {
  return (await cypher<{ key: string }>(service(), 'MATCH (d:Dirty {kind: $kind}) RETURN d.key AS key', { kind })).map(({ key }) => key);
}

async function take(step: Step): Promise<void> {
  if ('kind' in step) await sync(step.kind, step.rows);
  else if (step.work === 'drain') await drain(service().graph, clock);
  else if (step.work === 'doubled') await doubled();
  else await dying();
}

test('step by step, doubled, dying and replayed: the same as all at once', async () => {
  await fc.assert(
    fc
      .asyncProperty(streams(p, AT), async (steps) => {
        for (const step of steps) await take(step);
        await drain(service().graph, clock);
        const found = await stored();
        await fromNothing();
        const fresh = await stored();
        expect([...found.keys()]).toEqual([...fresh.keys()]);
        for (const [key, values] of found) expect([key, values]).toEqual([key, near(fresh.get(key))]);
        const checked = await Promise.all(
          handlersOf(service().graph, clock).map(async (handler) => {
            const units = await cypher<{ id: string; clock: number }>(
              service(),
              'MATCH (d:Derivation {kind: $kind}) RETURN substring(d.key, size($kind) + 1) AS id, d.clock AS clock',
              { kind: handler.kind.name },
            );
            return [handler.kind.name, units.length ? await handler.differing?.(units) : []];
          }),
        );
        expect(checked.filter(([, differing]) => differing?.length)).toEqual([]);
      })
      .beforeEach(start),
    { numRuns: Number(process.env['RUNS'] ?? 4), endOnFailure: true },
  );
}, 3_600_000);
