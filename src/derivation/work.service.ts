import { findDueKeys, isKindDue } from '../graph/queries.gen';
import type { Graph } from '../graph/query';
import type { DerivationKey, Stage } from './key';
import type { DerivationRunner } from './runner.service';

/** Units computed together. */
const BATCH = 200;
/** A unit is computed at once, then not again for so long: a burst costs few runs, a single change none of its freshness. */
export const PAUSE_MS = 3_000;

/** Works off what is dirty of one kind and shard. */
export class DerivationWork {
  constructor(
    private readonly graph: Graph,
    private readonly runner: DerivationRunner,
    private readonly wake: (units: readonly DerivationKey[]) => Promise<void>,
    private readonly clock: () => number,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  /** Runs until nothing of the shard is due; where only units in pause are left it waits for the first of them. */
  async workOff(kind: Stage, shard: number, stopping: () => boolean = () => false): Promise<void> {
    if (kind === 'ranking') await this.letProficiencyPass(stopping);
    while (!stopping()) {
      const pausedAfter = this.clock() - this.pauseMs;
      const [row] = await this.graph.run(findDueKeys, { kind, shard, pausedAfter, limit: BATCH });
      const keys = row?.keys ?? [];
      if (keys.length) {
        await this.wake(await this.runner.run(kind, keys));
      } else if (row?.nextPausedAt != null) {
        await sleep(Math.max(10, Math.min(this.pauseMs, row.nextPausedAt - pausedAfter)));
      } else return;
    }
  }

  /** Rankings run while no proficiency is due, at the latest after three seconds: they read what those write. */
  private async letProficiencyPass(stopping: () => boolean): Promise<void> {
    for (let waited = 0; waited < this.pauseMs && !stopping(); waited += STEP_MS) {
      const [row] = await this.graph.run(isKindDue, { kind: 'proficiency', pausedAfter: this.clock() - this.pauseMs });
      if (!row?.due) return;
      await sleep(STEP_MS);
    }
  }
}

const STEP_MS = 50;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
