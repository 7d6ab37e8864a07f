import { RateLimited } from '../../errors';
import { countDirty } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';

/** A count is good for this long: it moves by thousands a second at most. */
const COUNTED_MS = 1_000;
const RETRY_S = 10;

/**
 * Refuses new rows while the workers are too far behind: what they compute would only fall further behind what was written.
 * Dry runs and units that merely age do not count.
 */
export class Backlog {
  private counted: Promise<number> | undefined;
  private at = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly graph: Graph,
    private readonly limit: number,
    private readonly clock: () => number,
  ) {}

  /** Throws RateLimited above the limit. Calls within a second share one count. */
  async check(): Promise<void> {
    if (this.limit === Number.POSITIVE_INFINITY) return;
    const now = this.clock();
    if (!this.counted || now - this.at >= COUNTED_MS) {
      this.at = now;
      this.counted = this.count();
    }
    const pending = await this.counted;
    if (pending <= this.limit) return;
    const message = `${pending} units are waiting to be recomputed; syncs are accepted up to ${this.limit}. Try again in ${RETRY_S} s.`;
    throw new RateLimited(RETRY_S, message);
  }

  private async count(): Promise<number> {
    try {
      const [row] = await this.graph.run(countDirty, {});
      return (row?.dirty ?? 0) - (row?.ageing ?? 0);
    } catch (error) {
      // No other call should wait a second because this one failed.
      this.counted = undefined;
      throw error;
    }
  }
}
