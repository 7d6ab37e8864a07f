import { draftPlanJob } from '../src/jobs/draft-plan';
import { DraftService } from '../src/mentoring/plan/draft.service';
import { PlanFactsService } from '../src/mentoring/plan/facts.service';
import { type Job, on } from './job';

/**
 * Computes one plan; tells at the end of each phase that something was written, and logs the milliseconds of all. A plan is woken for as
 * long as it waits: what comes while it is computed here would compute it twice at once. One that was ordered anew meanwhile still waits
 * afterwards, and is woken again.
 */
export const draftPlan: Job = ({ graph, clock, logger, written }) => {
  const drafts = new DraftService(graph, new PlanFactsService(graph, clock), clock);
  const running = new Set<string>();
  return on(draftPlanJob, async ({ plan }) => {
    if (running.has(plan)) return;
    running.add(plan);
    const ms: Record<string, number> = {};
    let begun = performance.now();
    try {
      await drafts.draft(plan, (phase) => {
        const now = performance.now();
        ms[phase] = Math.round(now - begun);
        begun = now;
        written();
      });
    } finally {
      running.delete(plan);
    }
    if (ms['writing'] !== undefined) logger.info({ plan, ms }, 'A plan was drafted');
  });
};
