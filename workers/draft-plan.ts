import { draftPlanJob } from '../src/jobs/draft-plan';
import { DraftService } from '../src/mentoring/plan/draft.service';
import { PlanFactsService } from '../src/mentoring/plan/facts.service';
import { type Job, on } from './job';

/** Computes one plan. */
export const draftPlan: Job = ({ graph, clock, written }) => {
  const drafts = new DraftService(graph, new PlanFactsService(graph, clock), clock, written);
  return on(draftPlanJob, ({ plan }) => drafts.draft(plan));
};
