import { randomUUID } from 'node:crypto';
import { fenceDerivations, finishDerivations, readRevisions, recordFailure } from '../../graph/queries.gen';
import { isOutage } from '../../graph/failures';
import type { Graph } from '../../graph/query';
import type { DerivationHandler } from './handler';
import { type DerivationKey, idOf, inLockOrder } from './key';
import { LARGE } from './marks.kind';
import { markDependents } from './postpone.service';

/** Consecutive errors after which a unit is given up. */
const ATTEMPTS = 5;

/** Computes derived units so that duplicate, late and crashed runs do no harm. */
export class DerivationRunner {
  private readonly handlers: ReadonlyMap<string, DerivationHandler>;

  constructor(
    private readonly graph: Graph,
    handlers: readonly DerivationHandler[],
    private readonly clock: () => number,
    /** Above so many units a batch postpones what it may. */
    private readonly large = LARGE,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.kind.name, handler]));
  }

  /** Computes units of any kinds, stage by stage; gives what became dirty by it. */
  async runAll(units: readonly DerivationKey[]): Promise<DerivationKey[]> {
    const byKind = new Map<string, string[]>();
    for (const { kind, key } of inLockOrder(units)) byKind.set(kind, [...(byKind.get(kind) ?? []), key]);
    const bumped: DerivationKey[] = [];
    for (const [kind, keys] of byKind) bumped.push(...(await this.run(kind, keys)));
    return bumped;
  }

  /** Computes these units of one kind; gives what became dirty by it. A batch that throws is run again key by key. */
  async run(kind: string, keys: readonly string[]): Promise<DerivationKey[]> {
    try {
      return await this.batch(kind, keys);
    } catch (error) {
      // The database is down: the units are not to blame, and the job is run again later.
      if (isOutage(error)) throw error;
      const bumped: DerivationKey[] = [];
      for (const key of keys) bumped.push(...(await this.alone(kind, key)));
      return bumped;
    }
  }

  private async alone(kind: string, key: string): Promise<DerivationKey[]> {
    const [row] = await this.graph.run(readRevisions, { keys: [key] });
    try {
      return await this.batch(kind, [key]);
    } catch (error) {
      if (isOutage(error)) throw error;
      const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
      await this.graph.run(recordFailure, { key, rev: row?.units[0]?.rev ?? 0, reason, attempts: ATTEMPTS });
      return [];
    }
  }

  /** The revision is read in a statement of its own before the inputs: reads are read-committed, the other order loses changes. */
  private async batch(kind: string, keys: readonly string[]): Promise<DerivationKey[]> {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`Nothing computes ${kind}`);
    const [row] = await this.graph.run(readRevisions, { keys: [...keys].sort() });
    const due = (row?.units ?? []).filter(({ rev, doneRev }) => doneRev < rev);
    if (!due.length) return [];
    const now = this.clock();
    const prepared = await handler.prepare(
      due.map(({ key }) => idOf(key)),
      now,
    );
    const work = due.map(({ key, rev }): [string, number] => [key, rev]);
    return this.graph.write(`derive ${kind}`, async (tx) => {
      const [fenced] = await tx.run(fenceDerivations, { work, token: randomUUID() });
      const ids = new Set((fenced?.keys ?? []).map(idOf));
      if (!ids.size) return [];
      const bumped = await markDependents(tx, handler, prepared.bumps(ids), now, this.large);
      const moved = new Set((fenced?.moved ?? []).map(idOf));
      // What has changed again is computed again anyway. Left out it would never be written while changes keep coming.
      for (const id of await prepared.changed(tx)) if (!moved.has(id)) ids.delete(id);
      await prepared.write(tx, ids);
      await tx.run(finishDerivations, { work: work.filter(([key]) => ids.has(idOf(key))), now });
      return bumped;
    });
  }
}
