import { randomUUID } from 'node:crypto';
import { bumpDerivations, fenceDerivations, finishDerivations, readRevisions, recordFailure } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { type DerivationKey, idOf, inLockOrder, type Stage } from './key';

/** Errors in a row after which a unit is given up. */
const ATTEMPTS = 5;

/** The results of one batch, computed and not yet written. */
export interface Prepared {
  /** What depends on the results of these ids. */
  bumps(ids: ReadonlySet<string>): DerivationKey[];
  /** Ids whose inputs are no longer those that were read: a node that becomes dense can be misread. Runs under the locks. */
  changed(tx: Transaction): Promise<ReadonlySet<string>>;
  /** Writes the results of these ids. */
  write(tx: Transaction, ids: ReadonlySet<string>): Promise<void>;
}

/** How units of one kind are computed, whole from their facts. */
export interface DerivationHandler {
  readonly kind: Stage;
  /** Reads the inputs of these ids and computes; `now` in epoch milliseconds is the clock of the results. */
  prepare(ids: readonly string[], now: number): Promise<Prepared>;
}

/** Makes units dirty inside a transaction; it has to be sent before other writes. */
export async function bump(tx: Transaction, units: Iterable<DerivationKey>, now: number): Promise<DerivationKey[]> {
  const keys = inLockOrder(units);
  if (keys.length) await tx.send(bumpDerivations, { keys, now });
  return keys;
}

/** Computes derived units so that doubled, late and crashed runs do no harm. */
export class DerivationRunner {
  private readonly handlers: ReadonlyMap<Stage, DerivationHandler>;

  constructor(
    private readonly graph: Graph,
    handlers: readonly DerivationHandler[],
    private readonly clock: () => number,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.kind, handler]));
  }

  /** Computes these units of one kind; gives what became dirty by it. A batch that throws is run again key by key. */
  async run(kind: Stage, keys: readonly string[]): Promise<DerivationKey[]> {
    try {
      return await this.batch(kind, keys);
    } catch (error) {
      if (isOutage(error)) throw error;
      const bumped: DerivationKey[] = [];
      for (const key of keys) bumped.push(...(await this.alone(kind, key)));
      return bumped;
    }
  }

  private async alone(kind: Stage, key: string): Promise<DerivationKey[]> {
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
  private async batch(kind: Stage, keys: readonly string[]): Promise<DerivationKey[]> {
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
      const bumped = await bump(tx, prepared.bumps(ids), now);
      const moved = new Set((fenced?.moved ?? []).map(idOf));
      // What has changed again is computed again anyway. Left out it would never be written while changes keep coming.
      for (const id of await prepared.changed(tx)) if (!moved.has(id)) ids.delete(id);
      await prepared.write(tx, ids);
      await tx.run(finishDerivations, { work: work.filter(([key]) => ids.has(idOf(key))), now });
      return bumped;
    });
  }
}

/** The database is away: the units are not to blame, the job is run again later. */
function isOutage(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code === 'ServiceUnavailable' || code === 'SessionExpired' || code.startsWith('Neo.TransientError');
}
