import type { RowKind } from './rows';
import { addCounts, NOTHING, type BatchResult, type Counts, type RejectedRow } from './sink';

const SHOWN_REJECTED = 5;

/** What became of the rows sent so far: counts per kind and the first rejected rows. */
export class Tally {
  readonly counts = new Map<RowKind, Counts>();
  readonly rejected: (RejectedRow & { kind: RowKind })[] = [];
  /** Rows that are stored without a link that leads nowhere or would close a circle: the first of them, and how many. */
  readonly unlinked: (RejectedRow & { kind: RowKind })[] = [];
  unlinkedRows = 0;

  add(kind: RowKind, result: BatchResult): void {
    this.counts.set(kind, addCounts(this.counts.get(kind) ?? NOTHING, result.counts));
    for (const row of result.rejected.slice(0, SHOWN_REJECTED - this.rejected.length)) this.rejected.push({ ...row, kind });
  }

  addUnlinked(kind: RowKind, rows: readonly RejectedRow[]): void {
    this.unlinkedRows += rows.length;
    for (const row of rows.slice(0, SHOWN_REJECTED - this.unlinked.length)) this.unlinked.push({ ...row, kind });
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
