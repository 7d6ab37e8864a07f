import { ageDerivations, countDue, findDerivations, recordFullCheck } from '../graph/queries.gen';
import type { Graph } from '../graph/query';
import { idOf } from './key';

const BATCH = 200;
const STEP = 1_000;
/** While more than this is due, work that only time asks for waits. */
const BUSY = 5_000;
const WAIT_MS = 1_000;
/** A belief ages by days: a unit computed within the last 20 hours is fresh enough for tonight. */
const FRESH_MS = 20 * 3600 * 1000;

/** How stored results of a kind are compared with their facts. */
export interface Checkable {
  readonly kind: 'proficiency' | 'ranking';
  /** Ids whose stored result differs from what the facts give at the moment it was computed. */
  differing(units: readonly { readonly id: string; readonly clock: number }[]): Promise<string[]>;
}

/** What a night found. */
export interface NightReport {
  readonly checked: number;
  readonly differences: number;
  readonly aged: number;
}

/** Compares everything derived with its facts, then lets beliefs age. May run twice, and be broken off at any point. */
export class NightlyService {
  constructor(
    private readonly graph: Graph,
    private readonly checks: readonly Checkable[],
    private readonly clock: () => number,
    private readonly onDifference: (kind: string, id: string) => void,
  ) {}

  async run(stopping: () => boolean = () => false): Promise<NightReport> {
    let checked = 0;
    let differences = 0;
    for (const check of this.checks)
      for (let after = ''; !stopping();) {
        const [row] = await this.graph.run(findDerivations, { kind: check.kind, after, limit: BATCH });
        const units = row?.units ?? [];
        if (!units.length) break;
        const wrong = await check.differing(units.map(({ key, clock }) => ({ id: idOf(key), clock })));
        checked += units.length;
        differences += wrong.length;
        for (const id of wrong) this.onDifference(check.kind, id);
        after = units.at(-1)?.key ?? '';
      }
    await this.graph.run(recordFullCheck, { at: this.clock(), differences });
    return { checked, differences, aged: await this.age(stopping) };
  }

  private async age(stopping: () => boolean): Promise<number> {
    const before = this.clock() - FRESH_MS;
    for (let total = 0; ;) {
      await this.quiet(stopping);
      if (stopping()) return total;
      const [row] = await this.graph.run(ageDerivations, { kind: 'proficiency', before, now: this.clock(), limit: STEP });
      total += row?.aged ?? 0;
      if ((row?.aged ?? 0) < STEP) return total;
    }
  }

  private async quiet(stopping: () => boolean): Promise<void> {
    for (;;) {
      const [row] = await this.graph.run(countDue, {});
      if ((row?.pending ?? 0) <= BUSY || stopping()) return;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}
