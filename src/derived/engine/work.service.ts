import { countDueOfKind, findDueKeys } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { Kind } from './kind';
import type { Wake } from './wake';
import type { DerivationRunner } from './runner.service';

/** Units computed together. */
const BATCH = 200;
/** A unit is computed at once, then not again for so long: a burst costs few runs, a single change none of its freshness. */
export const PAUSE_MS = 3_000;
/** How soon a kind checks again whether the one it waits for is done. */
const HELD_MS = 250;
/**
 * The more units are due, the longer those wait that read them: each would be computed as soon as its patience is over, and again when
 * the last of its inputs is, a pause later. Above the backlog, after an import or for a rebuild, they wait longest.
 */
const UNIT_MS = 20;
const BACKLOG = 1_000;
const BACKLOG_HELD_MS = 120_000;

export interface WorkOptions {
  readonly wake: Wake;
  readonly clock: () => number;
  readonly pauseMs?: number | undefined;
  /** What each kind waits for, by its name. */
  readonly waits?: ReadonlyMap<string, readonly Kind[]>;
}

/** Computes what is dirty of one kind and shard. */
export class DerivationWork {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  private readonly wake: Wake;
  private readonly clock: () => number;
  private readonly pauseMs: number;
  private readonly waits: ReadonlyMap<string, readonly Kind[]>;

  constructor(
    private readonly graph: Graph,
    private readonly runner: DerivationRunner,
    { wake, clock, pauseMs = PAUSE_MS, waits = new Map() }: WorkOptions,
  ) {
    this.wake = wake;
    this.clock = clock;
    this.pauseMs = pauseMs;
    this.waits = waits;
  }

  /**
   * Runs until nothing of the shard may run now. What has to wait is woken later and holds nobody up meanwhile: a job that
   * waited itself would keep a place from shards that are due, and the wake-ups of its own.
   */
  async workOff(kind: string, shard: number, stopping: () => boolean = () => false): Promise<void> {
    while (!stopping()) {
      const pausedAfter = this.clock() - this.pauseMs;
      // While what they read is still due they wait, until they are late themselves.
      const before = this.pauseMs > 0 ? await this.due(this.waits.get(kind) ?? [], pausedAfter) : 0;
      const held = before > 0;
      const [patience, again] = before > BACKLOG ? [BACKLOG_HELD_MS, this.pauseMs] : [this.pauseMs + before * UNIT_MS, HELD_MS];
      const dirtyUntil = held ? this.clock() - patience : Number.MAX_SAFE_INTEGER;
      const [row] = await this.graph.run(findDueKeys, { kind, shard, pausedAfter, dirtyUntil, limit: BATCH });
      const keys = row?.keys ?? [];
      if (!keys.length) {
        const pause = row?.nextPausedAt == null ? undefined : row.nextPausedAt - pausedAfter;
        const wait = held && row?.held ? again : pause;
        if (wait !== undefined) this.wakeIn(kind, shard, Math.max(10, Math.min(this.pauseMs, wait)));
        return;
      }
      await this.wake(await this.runner.run(kind, keys));
    }
  }

  /** Counted as far as it matters. */
  private async due(kinds: readonly Kind[], pausedAfter: number): Promise<number> {
    let due = 0;
    for (const { name: kind, standsFor = 1 } of kinds) {
      if (due > BACKLOG) break;
      const [row] = await this.graph.run(countDueOfKind, { kind, pausedAfter, limit: BACKLOG + 1 });
      due += (row?.due ?? 0) * standsFor;
    }
    return due;
  }

  /** If the process ends before that, the relay finds what is left. */
  private wakeIn(kind: string, shard: number, ms: number): void {
    const id = `${kind}-${shard}`;
    clearTimeout(this.timers.get(id));
    const timer = setTimeout(() => {
      this.timers.delete(id);
      void this.wake([{ kind, shard }]);
    }, ms);
    this.timers.set(id, timer.unref());
  }
}
