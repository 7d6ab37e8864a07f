import { findDueShards } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Wake } from './wake';

/** What has been dirty for longer was not computed by its own wake-up. */
const LATE_MS = 2_000;

/** Finds what nobody was told of, after a crash between commit and queue, a flushed Redis, a lost job: wakes every kind and shard that is late. */
export async function relay(graph: Graph, wake: Wake, now: number): Promise<void> {
  await wake(await graph.run(findDueShards, { before: now - LATE_MS }));
}
