import { findDrafting } from '../graph/queries.gen';
import type { Graph } from '../graph/query';
import { endMentoringsOfLeavers } from './mentoring/leaver.service';
import { expireOldRequests } from './request/answer.service';

/** What is being drafted for longer was not told to a worker, or the worker died. */
const LATE_MS = 2_000;

/** Finds plans whose job was lost: a flushed Redis, a crash between commit and queue. */
export async function findLostDrafts(graph: Graph, now: number): Promise<string[]> {
  const [row] = await graph.run(findDrafting, { before: now - LATE_MS });
  return row?.ids ?? [];
}

/** Ends what nobody ends by hand: requests whose time is over, mentorings of people who left; true where there may be more. */
export async function tidyMentorings(graph: Graph, now: number): Promise<boolean> {
  await expireOldRequests(graph, now);
  return endMentoringsOfLeavers(graph, now);
}
