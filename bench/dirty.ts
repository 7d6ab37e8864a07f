import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../src/graph/query';
import { autoCommit, send } from './send';

/** Waits until nothing is due. Throws where that takes longer than `withinMs`. */
export async function untilClean(graph: Graph, withinMs: number, everyMs = 100): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const [row] = await send(graph, 'MATCH (d:Dirty) RETURN count(d) AS due', {});
    if (row?.['due'] === 0) return;
    if (performance.now() > deadline) throw new Error(`${String(row?.['due'])} units are still due after ${withinMs} ms.`);
    await sleep(everyMs);
  }
}

/** Makes units due as a change of their inputs does, and lets the relay find them at once. */
export async function markDirty(graph: Graph, keys: readonly string[]): Promise<void> {
  await send(
    graph,
    'UNWIND $keys AS key MATCH (d:Derivation {key: key}) SET d.rev = d.rev + 1, d.dirtySince = toInteger($since), d:Dirty',
    { keys: [...keys].sort(), since: Date.now() - 10_000 },
  );
}

/** Makes every unit of these kinds due, since long enough for the relay to wake it at once. */
export async function markKindsDirty(graph: Graph, kinds: readonly string[]): Promise<void> {
  await autoCommit(
    graph,
    `MATCH (d:Derivation) WHERE d.kind IN $kinds
     CALL (d) { SET d.rev = d.rev + 1, d.computedAt = 0, d.dirtySince = toInteger($since), d:Dirty } IN TRANSACTIONS OF 10000 ROWS`,
    { kinds, since: Date.now() - 10_000 },
  );
}
