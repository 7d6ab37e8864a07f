import { derivation } from '../src/derived/engine/key';
import { PROFICIENCY } from '../src/derived/proficiency/proficiency.kind';
import { markDirty, untilClean } from './dirty';
import type { Context } from './measure';
import { remove, send, settle } from './send';

/** Of the ids that measures give to what they sync; no id of the organisation begins so. */
const PREFIXES = ['sync-', 'again-', 'fresh-', 'burst-'];
const LATEST_MS = 3_600_000;

/**
 * Takes away what a run that was broken off has left: rows, which would be unchanged for the next one, and marks, which its workers would
 * work off while they are measured. What is derived is computed anew where it is behind.
 */
export async function removeLeftovers({ graph, startWorkers, tell }: Pick<Context, 'graph' | 'startWorkers' | 'tell'>): Promise<void> {
  let rows = 0;
  for (const prefix of PREFIXES) {
    const isOurs = `n.id STARTS WITH '${prefix}'`;
    const found = await send(
      graph,
      `MATCH (n:Contribution|Evidence) WHERE ${isOurs} OPTIONAL MATCH (n)-[:CONTRIBUTED|ABOUT]-(p:Person)
       RETURN p.id AS person, count(DISTINCT n) AS rows`,
      {},
    );
    rows += found.reduce((sum, row) => sum + Number(row['rows']), 0);
    await markDirty(
      graph,
      found.map(({ person }) => derivation(PROFICIENCY, String(person)).key),
    );
    for (const label of ['Person', 'Contribution', 'Evidence']) await remove(graph, `(n:${label})`, isOurs);
    for (const kind of ['proficiency', 'gap']) await remove(graph, '(n:Derivation)', `n.key STARTS WITH '${kind}/${prefix}'`);
  }
  const [left] = await send(graph, 'MATCH (d:Dirty) RETURN count(d) AS dirty', {});
  if (!left?.['dirty']) return;
  tell(`An earlier run was broken off: ${rows} rows are taken away, ${Number(left['dirty'])} units are computed.`);
  await settle(graph);
  const workers = await startWorkers();
  try {
    await untilClean(graph, LATEST_MS);
  } finally {
    await workers.stop();
  }
}
