import { draftPlanJob } from '../src/jobs/draft-plan';
import { DraftService } from '../src/mentoring/plan/draft.service';
import { PlanFactsService } from '../src/mentoring/plan/facts.service';
import { type Job, on } from './job';

/** Computes one plan; tells at the end of each phase that something was written, and logs their milliseconds. */
export const draftPlan: Job = ({ graph, clock, logger, written }) => {
  const drafts = new DraftService(graph, new PlanFactsService(graph, clock), clock);
  return on(draftPlanJob, async ({ plan }) => {
    const ms: Record<string, number> = {};
    let begun = performance.now();
    await drafts.draft(plan, (phase) => {
      const now = performance.now();
      ms[phase] = Math.round(now - begun);
      begun = now;
      written();
    });
    if (ms['writing'] !== undefined) logger.info({ plan, ms }, 'A plan was drafted');
  });
};
