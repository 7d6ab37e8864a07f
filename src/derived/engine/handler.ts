import type { Transaction } from '../../graph/query';
import type { DerivationKey } from './key';
import type { Kind } from './kind';

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
  readonly kind: Kind;
  /** Kinds whose units many batches of ours mark in common: a large batch leaves them to be marked for all together (marks.derived.ts). */
  readonly postpones?: readonly Kind[];
  /** Reads the inputs of these ids and computes; `now` in epoch milliseconds is the clock of the results. */
  prepare(ids: readonly string[], now: number): Promise<Prepared>;
  /**
   * Ids whose stored result differs from what the facts give at the moment it was computed (`clock`, epoch milliseconds). The nightly
   * pass checks every kind that has it.
   */
  differing?(units: readonly { readonly id: string; readonly clock: number }[]): Promise<string[]>;
}
