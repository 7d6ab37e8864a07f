import { setTimeout as sleep } from 'node:timers/promises';
import { countDirty } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';

/** While more units than this are dirty, work that would add a thousand more and that nobody waits for is held back. */
const BUSY = 5_000;
const LOOK_MS = 250;

/** Waits until the workers have caught up, or until told to stop. */
export async function quiet(graph: Graph, stopping: () => boolean): Promise<void> {
  while (!stopping()) {
    const [row] = await graph.run(countDirty, {});
    if ((row?.dirty ?? 0) <= BUSY) return;
    await sleep(LOOK_MS);
  }
}
