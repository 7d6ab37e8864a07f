import { Conflict } from '../src/errors';
import { areSampleProgramsDue } from '../src/graph/queries.gen';
import type { Graph } from '../src/graph/query';
import { EnrolmentService } from '../src/mentoring/enrolment/enrolment.service';
import { DraftService } from '../src/mentoring/plan/draft.service';
import { PlanFactsService } from '../src/mentoring/plan/facts.service';
import { OrderService } from '../src/mentoring/plan/order.service';
import { type PlanRecord, PlanService } from '../src/mentoring/plan/plan.service';
import { PublishService } from '../src/mentoring/plan/publish.service';
import { ReviewService } from '../src/mentoring/plan/review.service';
import { ProgramService } from '../src/mentoring/program/program.service';
import { waitUntilDerived } from './load';
import { sampleEmployee } from './people';
import { autumn, spring } from './programs';

const ACTOR = { id: 'sample', requestId: 'sample' };

/** Pairs of the sample's plans fit in one page. */
const PAIRS = 100;

/**
 * Two mentoring programs of the sample: one whose plan is published, one whose plan waits for a review. They are made once its people are
 * ranked, or nobody could teach anything; where that takes longer than `patienceMs`, or this process ends before, the next start makes
 * what is missing. Once both are there they are left as people make them.
 */
export async function loadSamplePrograms(graph: Graph, clock: () => number, patienceMs: number): Promise<void> {
  const [row] = await graph.run(areSampleProgramsDue, { person: sampleEmployee, program: spring.id });
  if (!row?.due || !(await waitUntilDerived(graph, patienceMs))) return;
  try {
    const { id, status } = await draftOf(graph, clock, autumn);
    if (status === 'DRAFT') await publish(graph, clock, id);
    await draftOf(graph, clock, spring);
  } catch (error) {
    // Two processes that start at once: the other one is further.
    if (!(error instanceof Conflict)) throw error;
  }
}

async function publish(graph: Graph, clock: () => number, plan: string): Promise<void> {
  const { items } = await new PlanService(graph).pairings(plan, null, PAIRS, undefined);
  const approvals = items.map(({ id }) => ({ pairing: id, decision: 'APPROVE' as const }));
  await new ReviewService(graph, clock).decideAll(ACTOR, plan, approvals);
  await new PublishService(graph, clock).publish(ACTOR, plan);
}

/** Makes what is missing of a program with its people and the draft of a plan, here and now; gives the plan. */
async function draftOf(graph: Graph, clock: () => number, { id, name, enrolments }: typeof spring): Promise<PlanRecord> {
  const programs = new ProgramService(graph, clock);
  if ((await programs.byIds([id])).length === 0) await programs.create(ACTOR, { id, name, format: 'MENTORING' });
  const [[known] = []] = await programs.plansOf([{ program: id, limit: 1 }]);
  if (known === undefined) await new EnrolmentService(graph, clock).enroll(ACTOR, id, enrolments);
  const plan = known ?? (await new OrderService(graph, clock, async () => {}).draft(ACTOR, id, null));
  await new DraftService(graph, new PlanFactsService(graph, clock), clock).draft(plan);
  const [drafted] = await new PlanService(graph).byIds([plan]);
  if (!drafted) throw new Error(`The sample's plan ${plan} is gone`);
  return drafted;
}
