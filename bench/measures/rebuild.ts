import { STAGES } from '../../src/derived/stages';
import type { Graph } from '../../src/graph/query';
import { markKindsDirty, untilClean } from '../dirty';
import { autoCommit, send } from '../send';
import { type Context, type Measure, plain, type Row } from '../measure';
import { alternate, compare, judged } from '../pairs';
import { replay } from '../replay';

/**
 * Everything derived, from nothing: by a process of workers, against the bare driver that reads the same inputs and writes the same
 * results (made when the organisation was loaded) by the same statements in the same batches.
 */
export const rebuild: Measure = { id: 'P13', name: 'rebuild', run };

interface Side {
  readonly seconds: number;
}

async function run(context: Context): Promise<Row[]> {
  const { graph, options, tell } = context;
  const peaks: number[] = [];
  const ours = async (): Promise<Side> => {
    await forget(graph);
    await markKindsDirty(graph, KINDS);
    const workers = await context.startWorkers();
    try {
      const begun = performance.now();
      await untilClean(graph, REBUILD_MS);
      const seconds = (performance.now() - begun) / 1000;
      peaks.push((await workers.usage()).peak / 1e6);
      tell(`  by workers ${seconds.toFixed(1)} s`);
      return { seconds };
    } finally {
      await workers.stop();
    }
  };
  const bare = async (): Promise<Side> => {
    await forget(graph);
    const seconds = await replay(graph, options.folder, KINDS);
    tell(`  by the bare driver ${seconds.toFixed(1)} s`);
    return { seconds };
  };
  const pairs = await alternate(options.rebuilds, ours, bare);
  const [counted] = await send(graph, 'MATCH ()-[h:HAS_SKILL]->() WHERE h.score IS NOT NULL RETURN count(h) AS held', {});
  const held = Number(counted?.['held']);
  const peak = Math.max(...peaks);
  return [
    compare(
      pairs,
      ({ seconds }) => seconds,
      { id: 'P13', what: `full rebuild of ${held.toLocaleString('en')} skills held`, unit: 's' },
      { atMost: 1.5 },
    ),
    plain({ id: 'P12', what: 'memory of the workers, highest', unit: 'MB', ours: peak, ...judged(peak, { atMost: 512 }, ' MB') }),
  ];
}

const REBUILD_MS = 3_600_000;
const KINDS = STAGES.map(({ kind }) => kind.name);

/** Takes away all that is derived. */
async function forget(graph: Graph): Promise<void> {
  await autoCommit(graph, 'MATCH ()-[h:HAS_SKILL]->() CALL (h) { DELETE h } IN TRANSACTIONS OF 20000 ROWS');
  await autoCommit(graph, 'MATCH ()-[k:READY_FOR|COVERS]->() CALL (k) { DELETE k } IN TRANSACTIONS OF 20000 ROWS');
  await autoCommit(graph, 'MATCH (p:Person) CALL (p) { SET p.workTotal = null, p.coveredTeam = null } IN TRANSACTIONS OF 20000 ROWS');
  await send(graph, 'MATCH (s:Skill) SET s.reference = null, s.bestKnowledge = null, s.bestCurrent = null, s.totalVolume = null', {});
}
