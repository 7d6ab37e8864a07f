import { findStaleRankings, readNewestContribution } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { referenceOf } from '../credit/sums';
import { bump } from '../engine/bump.service';
import { derivation } from '../engine/key';
import type { Wake } from '../engine/wake';
import { RANKING } from './ranking.kind';

const STEP = 1_000;

/** Marks rankings whose week is over, at most a thousand at a time; true where more are left. */
export async function advanceWeek({ graph, clock, wake }: { graph: Graph; clock: () => number; wake: Wake }): Promise<boolean> {
  const [row] = await graph.run(readNewestContribution, { until: clock() });
  if (row?.newest == null) return false;
  const [stale] = await graph.run(findStaleRankings, { reference: referenceOf(row.newest), after: '', limit: STEP });
  const ids = stale?.ids ?? [];
  if (ids.length) {
    const units = ids.map((id) => derivation(RANKING, id));
    await graph.write('advance week', (tx) => bump(tx, units, clock()));
    await wake(units);
  }
  return ids.length === STEP;
}
