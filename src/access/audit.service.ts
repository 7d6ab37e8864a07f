import { randomUUID } from 'node:crypto';
import { createAuditEntry, isAudited } from '../graph/queries.gen';
import type { Transaction } from '../graph/query';

/** What someone did; `at` in epoch milliseconds. */
export interface AuditEntry {
  readonly actor: string;
  readonly action: string;
  /** The id of what was changed. */
  readonly target: string;
  readonly at: number;
  readonly requestId: string;
}

/** Who changes something, and in which request. */
export interface Actor {
  readonly id: string;
  readonly requestId: string;
}

/** Notes a change in the transaction that makes it: the two stand or fall together. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.run(createAuditEntry, { id: randomUUID(), ...entry });
}

/**
 * One call that changes something. The driver runs its transaction again where the answer to the commit was lost: under its first
 * lock a run asks whether an earlier one was committed, and then has nothing left to do.
 */
export class AuditedCall {
  private readonly id = randomUUID();
  private runs = 0;

  constructor(
    private readonly actor: Actor,
    private readonly action: string,
  ) {}

  /** Whether an earlier run of this transaction was committed. Asked once a run; the first one costs nothing. */
  async isDone(tx: Transaction): Promise<boolean> {
    if (this.runs++ === 0) return false;
    const [row] = await tx.run(isAudited, { id: this.id });
    return row?.done ?? false;
  }

  /** Notes the change; target: the id of what was changed, at: epoch milliseconds. */
  async record(tx: Transaction, target: string, at: number): Promise<void> {
    await tx.run(createAuditEntry, { id: this.id, actor: this.actor.id, action: this.action, target, at, requestId: this.actor.requestId });
  }
}
