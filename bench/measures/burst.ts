import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../src/graph/query';
import { ProficiencyService } from '../../src/derived/proficiency/proficiency.service';
import { execute } from '../client';
import { markDirty, untilClean } from '../dirty';
import { inLanes } from '../lanes';
import { remove, send } from '../send';
import { type Context, type Measure, plain, type Row } from '../measure';
import { using } from '../process';
import { syncBody } from '../sync-work';

/** Many changes to one person, each a call of its own, while workers run: how often the person is computed, and whether the last is right. */
export const burst: Measure = { id: 'P9', name: 'burst', run };

const PERSON = 'p7';
const KEY = `proficiency/${PERSON}`;
const CLIENTS = 8;
const PREFIX = 'burst-';
const PAUSE_S = 3;

async function run(context: Context): Promise<Row[]> {
  const service = context.startService();
  return using([service, context.startWorkers()], async () => burstOn(context, (await service).url));
}

async function burstOn({ graph, options, issuer }: Context, url: string): Promise<Row[]> {
  const [held] = await send(graph, 'MATCH (:Person {id: $id})-[h:HAS_SKILL]->() RETURN min(h.skillId) AS skill', { id: PERSON });
  const skill = String(held?.['skill']);
  try {
    const bodies = Array.from({ length: options.changes }, (_, i) =>
      syncBody('evidence', [
        {
          id: `${PREFIX}${i}`,
          person: PERSON,
          skill,
          kind: 'MANAGER',
          level: 1 + (i % 5),
          at: new Date(Date.UTC(2024, 0, 1) + i * 3_600_000).toISOString(),
        },
      ]),
    );
    const runs = { of: new Set<unknown>(), watching: true };
    const watched = watch(graph, runs);
    const begun = performance.now();
    await inLanes(CLIENTS, bodies, (body) => execute(url, body, issuer.authorization.HR_SYNC));
    const seconds = (performance.now() - begun) / 1000;
    await untilClean(graph, 60_000);
    runs.watching = false;
    await watched;
    const [unit] = await send(graph, 'MATCH (d:Derivation {key: $key}) RETURN d.clock AS clock', { key: KEY });
    const wrong = await new ProficiencyService(graph).differing([{ id: PERSON, clock: Number(unit?.['clock']) }]);
    const most = seconds / PAUSE_S + 2;
    // The moment of the last one before the burst is among those seen.
    const computed = runs.of.size - 1;
    return [
      plain({
        id: 'P9',
        what: `${options.changes.toLocaleString('en')} changes to one person: computed`,
        unit: 'times',
        ours: computed,
        goal: `<= ${most.toFixed(1)}, last one right`,
        met: computed <= most && computed > 0 && !wrong.length,
        note: `in ${seconds.toFixed(1)} s, ${Math.round(options.changes / seconds)} changes/s, the last one is ${wrong.length ? 'WRONG' : 'right'}`,
      }),
    ];
  } finally {
    await remove(graph, '(n:Evidence)', `n.id STARTS WITH '${PREFIX}'`);
    await markDirty(graph, [KEY]);
    await untilClean(graph, 60_000);
  }
}

/** Collects the moments at which the person was computed: they are seconds apart, so looking often sees all. */
async function watch(graph: Graph, runs: { of: Set<unknown>; readonly watching: boolean }): Promise<void> {
  while (runs.watching) {
    const [unit] = await send(graph, 'MATCH (d:Derivation {key: $key}) RETURN d.computedAt AS at', { key: KEY });
    runs.of.add(unit?.['at']);
    await sleep(100);
  }
}
