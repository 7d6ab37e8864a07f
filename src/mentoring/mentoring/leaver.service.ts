import { randomUUID } from 'node:crypto';
import { endMentorings, findMentoringsOfLeavers, lockMentors } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { LEFT_BEHIND } from './course.service';

const AT_ONCE = 500;

/** Ends the mentorings of people who left, whichever way that became known; true where there may be more. */
export async function endMentoringsOfLeavers(graph: Graph, now: number): Promise<boolean> {
  const [found] = await graph.run(findMentoringsOfLeavers, { limit: AT_ONCE });
  const mentorings = found?.mentorings ?? [];
  if (mentorings.length === 0) return false;
  await graph.write('end mentorings of leavers', async (tx) => {
    const ids = [...new Set(mentorings.map(({ mentor }) => mentor))].sort();
    await tx.run(lockMentors, { ids, program: null, token: randomUUID() });
    await tx.run(endMentorings, {
      rows: mentorings.map(({ id, mentorLeft, menteeLeft }) => ({
        id,
        reason: mentorLeft ? 'The mentor left the organisation.' : 'The mentee left the organisation.',
        leftBehind: mentorLeft && !menteeLeft,
      })),
      now,
      waits: LEFT_BEHIND,
    });
  });
  return mentorings.length === AT_ONCE;
}
