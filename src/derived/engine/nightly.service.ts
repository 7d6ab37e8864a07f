import { setTimeout as sleep } from 'node:timers/promises';
import { ageDerivations, findDerivations, countDueOfKind, readRevisions, recordFullCheck } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { DerivationHandler } from './handler';
import { idOf } from './key';
import type { DerivedKind } from './derived-kind';
import { startOfDay } from '../../time';
import { quiet } from './quiet.service';

const BATCH = 200;
const STEP = 1_000;
/** How often a change that is still being spread is checked again, and with which pauses. */
const LOOKS = 10;
const LOOK_MS = 1_000;

/** A clean unit as it was listed. */
interface Unit {
  readonly key: string;
  readonly clock: number;
  readonly rev: number;
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
    private readonly kinds: readonly DerivedKind[],
    private readonly clock: () => number,
    private readonly onDifference: (kind: string, id: string) => void,
  ) {}

  async run(stopping: () => boolean = () => false): Promise<NightReport> {
    let checked = 0;
    let differences = 0;
    for (const handler of this.kinds.map((kind) => kind.handler({ graph: this.graph, clock: this.clock, kinds: this.kinds })))
      for (let after = ''; handler.differing && !stopping();) {
        const [row] = await this.graph.run(findDerivations, { kind: handler.kind.name, after, limit: BATCH });
        const units = row?.units ?? [];
        if (!units.length) break;
        const wrong = await this.differing(handler, units, stopping);
        checked += units.length;
        differences += wrong.length;
        for (const id of wrong) this.onDifference(handler.kind.name, id);
        after = units.at(-1)?.key ?? '';
      }
    if (!stopping()) await this.graph.run(recordFullCheck, { at: this.clock(), differences });
    return { checked, differences, aged: await this.age(stopping) };
  }

  /** What differs though nothing changed meanwhile: a unit that became dirty since is behind, not wrong. */
  private async differing(handler: DerivationHandler, units: readonly Unit[], stopping: () => boolean): Promise<string[]> {
    const ofIds = async (some: readonly Unit[]) =>
      (await handler.differing?.(some.map(({ key, clock }) => ({ id: idOf(key), clock })))) ?? [];
    const suspects = new Set(await ofIds(units));
    for (let look = 0; suspects.size && look < LOOKS && !stopping(); look++) {
      const wrong = new Set(await ofIds(units.filter(({ key }) => suspects.has(idOf(key)))));
      // The revisions after the inputs: one that still stands tells that no input had changed when they were read.
      const now = await this.standing(units.filter(({ key }) => wrong.has(idOf(key))));
      if (!(await this.marking())) return now.map(({ key }) => idOf(key));
      await sleep(LOOK_MS);
    }
    return [];
  }

  /** Whether something is still to be made dirty: what a fan-out has not reached yet looks clean. */
  private async marking(): Promise<boolean> {
    for (const { kind, marksOnly } of this.kinds) {
      if (!marksOnly) continue;
      const [row] = await this.graph.run(countDueOfKind, { kind: kind.name, pausedAfter: Number.MAX_SAFE_INTEGER, limit: 1 });
      if (row?.due) return true;
    }
    return false;
  }

  /** The units that nothing has changed since they were listed. */
  private async standing(units: readonly Unit[]): Promise<Unit[]> {
    const [row] = await this.graph.run(readRevisions, { keys: units.map(({ key }) => key) });
    const revs = new Map((row?.units ?? []).map(({ key, rev, doneRev }) => [key, rev === doneRev ? rev : undefined]));
    return units.filter(({ key, rev }) => revs.get(key) === rev);
  }

  private async age(stopping: () => boolean): Promise<number> {
    // Beliefs age by whole days: what was computed since this one began is as it should be.
    const before = startOfDay(this.clock());
    let total = 0;
    for (const { name } of this.kinds.filter(({ ages }) => ages).map(({ kind }) => kind))
      for (let aged = STEP; aged === STEP;) {
        await quiet(this.graph, stopping);
        if (stopping()) return total;
        const [row] = await this.graph.run(ageDerivations, { kind: name, before, now: this.clock(), limit: STEP });
        aged = row?.aged ?? 0;
        total += aged;
      }
    return total;
  }
}
