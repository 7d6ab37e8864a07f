import { Conflict } from '../src/errors';
import type { Graph } from '../src/graph/query';
import { EnrolmentService } from '../src/mentoring/enrolment/enrolment.service';
import { DraftService } from '../src/mentoring/plan/draft.service';
import { PlanFactsService } from '../src/mentoring/plan/facts.service';
import { OrderService } from '../src/mentoring/plan/order.service';
import { PlanService } from '../src/mentoring/plan/plan.service';
import { PublishService } from '../src/mentoring/plan/publish.service';
import { ReviewService } from '../src/mentoring/plan/review.service';
import { ProgramService } from '../src/mentoring/program/program.service';
import { autumn, spring } from './programs';

const ACTOR = { id: 'sample', requestId: 'sample' };

/** Pairs of the sample's plans fit in one page. */
const PAIRS = 100;

/**
 * Two mentoring programs of the sample: one whose plan is published, one whose plan waits for a review. Beliefs must be there before, or
 * nobody can teach anything. Of two processes that start at once the second finds the programs there and leaves them.
 */
export async function loadSampleMentoring(graph: Graph, clock: () => number): Promise<void> {
  try {
    const published = await draftOf(graph, clock, autumn);
    const { items } = await new PlanService(graph, []).pairings(published, null, PAIRS, undefined);
    const approvals = items.map(({ id }) => ({ pairing: id, decision: 'APPROVE' as const }));
    await new ReviewService(graph, clock).decideAll(ACTOR, published, approvals);
    await new PublishService(graph, clock).publish(ACTOR, published);
    await draftOf(graph, clock, spring);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

/** Makes a program with its people and drafts a plan, here and now; gives the plan's id. */
async function draftOf(graph: Graph, clock: () => number, { id, name, enrolments }: typeof spring): Promise<string> {
  await new ProgramService(graph, clock).create(ACTOR, { id, name, format: 'MENTORING' });
  await new EnrolmentService(graph, clock).enroll(ACTOR, id, enrolments);
  const plan = await new OrderService(graph, clock, async () => {}).draft(ACTOR, id, null);
  await new DraftService(graph, new PlanFactsService(graph, clock), clock).draft(plan);
  return plan;
}
