import { draftPlanJob } from '../src/jobs/draft-plan';
import { DraftService } from '../src/mentoring/plan/draft.service';
import { PlanFactsService } from '../src/mentoring/plan/facts.service';
import { type Job, on } from './job';

/** Computes one plan, and logs the milliseconds of each phase. */
export const draftPlan: Job = ({ graph, clock, logger }) => {
  const drafts = new DraftService(graph, new PlanFactsService(graph, clock), clock);
  return on(draftPlanJob, async ({ plan }) => {
    const ms: Record<string, number> = {};
    let begun = performance.now();
    await drafts.draft(plan, (phase) => {
      const now = performance.now();
      ms[phase] = Math.round(now - begun);
      begun = now;
    });
    if (ms['writing'] !== undefined) logger.info({ plan, ms }, 'A plan was drafted');
  });
};
