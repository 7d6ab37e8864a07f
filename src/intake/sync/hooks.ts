import type { SyncHooks } from './sync.service';

/** A call of this size is a part of a bulk load. */
const BULK_ROWS = 500;
/** No call takes longer than this. */
const BULK_CALL_MS = 60_000;
/** When the next one has not come for this long, the load is over. */
const BETWEEN_BULK_CALLS_MS = 5_000;

/**
 * What happens around a sync: it is refused while too much is due, postpones the vectors where it is a bulk load, people who left
 * count as such at once, and old runs go.
 */
export function hooksOf(
  checkBacklog: () => Promise<void>,
  postponeVectors: (ms: number) => void,
  forgetCallers: () => void,
  prune: () => void,
): SyncHooks {
  return {
    before: async (rows) => {
      await checkBacklog();
      if (rows >= BULK_ROWS) postponeVectors(BULK_CALL_MS);
    },
    written: (rows) => {
      forgetCallers();
      if (rows >= BULK_ROWS) postponeVectors(BETWEEN_BULK_CALLS_MS);
      prune();
    },
  };
}
