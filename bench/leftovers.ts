import type { Graph } from '../src/graph/query';
import { undoSync } from './derive';
import { send, settle } from './send';

const LABELS = ['Person', 'Contribution', 'Evidence'] as const;
/** Of the ids that measures give to what they sync; no id of the organisation begins so. */
const PREFIXES = ['sync-', 'again-', 'fresh-', 'burst-'];

/**
 * Takes away what a run that was broken off has left: rows, which would be unchanged for the next one, and marks, which its workers would
 * work off while they are measured.
 */
export async function removeLeftovers(graph: Graph, tell: (line: string) => void): Promise<void> {
  const [left] = await send(
    graph,
    `CALL () { MATCH (d:Dirty) RETURN count(d) AS dirty }
     CALL () { UNWIND $prefixes AS prefix MATCH (n:${LABELS.join('|')}) WHERE n.id STARTS WITH prefix RETURN count(n) AS rows }
     RETURN dirty, rows`,
    { prefixes: PREFIXES },
  );
  if (!left?.['dirty'] && !left?.['rows']) return;
  tell(`An earlier run was broken off: ${Number(left['rows'])} rows and ${Number(left['dirty'])} marks of it are taken away.`);
  for (const label of LABELS) for (const prefix of PREFIXES) await undoSync(graph, label, prefix);
  await settle(graph);
}
