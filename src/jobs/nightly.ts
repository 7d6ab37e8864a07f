import { z } from 'zod';
import { defineJob } from './job';

/** Let all beliefs age, compare a share of stored results with fresh ones, forget what is kept for a time only. */
export const nightlyJob = defineJob('nightly', z.object({}));
