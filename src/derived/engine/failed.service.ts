import { listFailed, retryFailed } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';

/** A unit that was given up after repeated errors. */
export interface FailedUnit {
  readonly key: string;
  readonly reason: string | null;
  readonly attempts: number | null;
}

/** What was given up, and how it is tried again. */
export class FailedService {
  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  list(limit: number): Promise<FailedUnit[]> {
    return this.graph.run(listFailed, { limit });
  }

  /** Makes units due again, all of them if no keys are named; the relay wakes their jobs. Returns how many. */
  async retry(keys: readonly string[] | null): Promise<number> {
    const [row] = await this.graph.run(retryFailed, { keys: keys && [...keys], now: this.clock() });
    return row?.retried ?? 0;
  }
}
