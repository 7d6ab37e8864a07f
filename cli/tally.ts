import type { RowKind } from './rows';
import { addCounts, NOTHING, type BatchResult, type Counts, type RejectedRow, type WarnedRow } from './sink';

const SHOWN = 5;

/** What became of the rows sent so far: counts per kind, and the first rows that were rejected or stored with warnings. */
export class Tally {
  readonly counts = new Map<RowKind, Counts>();
  readonly rejected: (RejectedRow & { kind: RowKind })[] = [];
  /** Rows that are stored without something that they say: the first of them, and how many. */
  readonly warned: (WarnedRow & { kind: RowKind })[] = [];
  warnedRows = 0;

  add(kind: RowKind, result: BatchResult): void {
    this.counts.set(kind, addCounts(this.counts.get(kind) ?? NOTHING, result.counts));
    for (const row of result.rejected.slice(0, SHOWN - this.rejected.length)) this.rejected.push({ ...row, kind });
    this.warnedRows += result.warned.length;
    for (const row of result.warned.slice(0, SHOWN - this.warned.length)) this.warned.push({ ...row, kind });
  }

  /** Rows answered for, whatever became of them. */
  get rows(): number {
    return this.sum((counts) => counts.created + counts.updated + counts.unchanged + counts.rejected);
  }

  get rejectedRows(): number {
    return this.sum((counts) => counts.rejected);
  }

  private sum(value: (counts: Counts) => number): number {
    return [...this.counts.values()].reduce((total, counts) => total + value(counts), 0);
  }
}
