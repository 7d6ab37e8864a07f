import { referenceOf } from '../credit/sums';
import { findDueShards, findStaleRankings, readNewestContribution } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { derivation, type DerivationKey, type Stage } from './key';
import { bump } from './runner.service';

/** What is dirty for longer was not worked off by its own wake-up. */
const LATE_MS = 2_000;

/** Finds what nobody was told of: after a crash between commit and queue, a flushed Redis, a lost job. */
export class Relay {
  constructor(
    private readonly graph: Graph,
    private readonly wake: (units: readonly DerivationKey[]) => Promise<void>,
    private readonly clock: () => number,
  ) {}

  /** Wakes every kind and shard that is late. */
  async tick(): Promise<void> {
    const rows = await this.graph.run(findDueShards, { before: this.clock() - LATE_MS });
    await this.wake(rows.map(({ kind, shard }) => ({ key: '', kind: kind as Stage, shard })));
  }

  /** Marks rankings whose week is over, at most a thousand at a time; true where more are left. */
  async advanceWeek(): Promise<boolean> {
    const [row] = await this.graph.run(readNewestContribution, { now: this.clock() });
    if (row?.newest == null) return false;
    const [stale] = await this.graph.run(findStaleRankings, { reference: referenceOf(row.newest), after: '', limit: STEP });
    const ids = stale?.ids ?? [];
    if (ids.length) {
      const units = ids.map((id) => derivation('ranking', id));
      await this.graph.write('advance week', (tx) => bump(tx, units, this.clock()));
      await this.wake(units);
    }
    return ids.length === STEP;
  }
}

const STEP = 1_000;
