import { z } from 'zod';
import { defineJob } from './job';

/** Compute a plan that is DRAFTING: only a wake-up, it may be lost, doubled or late. */
export const draftPlanJob = defineJob('draft-plan', z.object({ plan: z.string().min(1).max(200) }));
