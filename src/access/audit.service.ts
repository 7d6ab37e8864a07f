import { randomUUID } from 'node:crypto';
import { createAuditEntry } from '../graph/queries.gen';
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
