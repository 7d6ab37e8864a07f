import type { DerivationWork } from '../src/derived/engine/work.service';
import { deriveJob } from '../src/jobs/derive';

/** Works off one kind and shard. */
export function deriveHandler(work: DerivationWork, stopping: () => boolean): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const { kind, shard } = deriveJob.schema.parse(payload);
    await work.workOff(kind, shard, stopping);
  };
}
