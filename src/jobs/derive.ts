import { z } from 'zod';
import { SHARDS } from '../derived/engine/key';
import { STAGES } from '../derived/stages';
import { defineJob } from './job';

/** Compute what is dirty of one kind and shard: only a wake-up, it may be lost, duplicated or late. */
export const deriveJob = defineJob(
  'derive',
  z.object({
    kind: z.enum(STAGES.map(({ kind }) => kind.name)),
    shard: z
      .number()
      .int()
      .min(0)
      .max(SHARDS - 1),
  }),
);
