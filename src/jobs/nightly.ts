import { z } from 'zod';
import { defineJob } from './job';

/** Compare all stored results with fresh ones, let beliefs age, forget what is kept for a time only. */
export const nightlyJob = defineJob('nightly', z.object({}));
