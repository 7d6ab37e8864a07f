import { derive } from './derive';
import { draftPlan } from './draft-plan';
import type { Job } from './job';
import { nightly } from './nightly';

/** Every job that the workers run; the list is the whole of it. */
export const JOBS: readonly Job[] = [derive, draftPlan, nightly];
