/** Whether the queue's Redis answers; never throws and never takes longer than a second. */
export interface RedisHealth {
  reachable(): Promise<boolean>;
}

/** How far the derived data is behind, in epoch milliseconds. */
export interface Recomputation {
  readonly pending: number;
  readonly oldestPendingAt: number | null;
  readonly failed: number;
  readonly lastFullCheckAt: number | null;
  readonly degraded: boolean;
}

export class RecomputationService {
  constructor(private readonly redis: RedisHealth) {}

  /** The state of the derived data. Nothing is derived yet, so nothing can be behind. */
  async status(): Promise<Recomputation> {
    return { pending: 0, oldestPendingAt: null, failed: 0, lastFullCheckAt: null, degraded: !(await this.redis.reachable()) };
  }
}
