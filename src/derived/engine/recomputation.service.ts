import { countDue } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Reachable } from '../../server/redis';

/** How far the derived data is behind, in epoch milliseconds. */
export interface Recomputation {
  readonly pending: number;
  readonly oldestPendingAt: number | null;
  readonly failed: number;
  readonly lastFullCheckAt: number | null;
  readonly degraded: boolean;
  /** When anything was computed last; null before the first time. */
  readonly computedAt: number | null;
}

export class RecomputationService {
  constructor(
    private readonly graph: Graph,
    private readonly redis: Reachable,
    /** Names of all kinds of derived data. */
    private readonly kinds: readonly string[],
  ) {}

  /** The state of the derived data. */
  async status(): Promise<Recomputation> {
    const [[row], reachable] = await Promise.all([this.graph.run(countDue, { kinds: [...this.kinds] }), this.redis.reachable()]);
    return {
      pending: row?.pending ?? 0,
      oldestPendingAt: row?.oldest ?? null,
      failed: row?.failed ?? 0,
      lastFullCheckAt: row?.checkedAt ?? null,
      degraded: !reachable,
      computedAt: row?.computedAt ?? null,
    };
  }
}
