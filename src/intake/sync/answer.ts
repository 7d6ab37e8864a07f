import type { BaseRow } from '../../facts/row/definition';
import { SYNC_ROW_STATUSES, type SyncKind, type SyncRowStatus } from '../../facts/row/kind';
import { spellNote } from './note';
import type { CheckedRow, RejectedRow } from './validate';

export interface RowOutcome {
  readonly index: number;
  readonly id: string | null;
  readonly status: SyncRowStatus;
  readonly code: string | null;
  readonly field: string | null;
  readonly message: string | null;
  /** What of a row that was not rejected could not be stored, or is worth knowing: a field and a sentence each. */
  readonly warnings: readonly string[];
}

/** Of a row that went through. */
const NOTHING_WRONG = { code: null, field: null, message: null } as const;

export interface SyncRunRecord {
  readonly id: string;
  readonly source: string;
  readonly kind: SyncKind;
  readonly dryRun: boolean;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly rejected: number;
}

export interface SyncAnswer {
  readonly run: SyncRunRecord;
  readonly rows: RowOutcome[];
}

/** The outcome of each row of a call, in the order they were sent. */
export function outcomesOf(
  count: number,
  candidates: readonly CheckedRow<BaseRow>[],
  rejected: readonly RejectedRow[],
  statuses: ReadonlyMap<string, SyncRowStatus>,
): RowOutcome[] {
  const rows = new Array<RowOutcome>(count);
  for (const { index, id, ...why } of rejected) rows[index] = { index, id, status: 'REJECTED', ...why, warnings: [] };
  for (const { index, others, row, sentAs: id = row.id, rejection, notes } of candidates) {
    const warnings = rejection ? [] : notes.map(spellNote);
    const told = rejection ?? NOTHING_WRONG;
    rows[index] = { index, id, status: rejection ? 'REJECTED' : (statuses.get(row.id) ?? 'UNCHANGED'), ...told, warnings };
    // What they said is in the first of them, which alone counts as created or updated.
    for (const other of others) rows[other] = { index: other, id, status: rejection ? 'REJECTED' : 'UNCHANGED', ...told, warnings };
  }
  return rows;
}

/** Counts outcomes into a run. */
export function runOf(
  rows: readonly RowOutcome[],
  call: { kind: SyncKind; source: string; dryRun: boolean },
  id: string,
  startedAt: number,
  finishedAt: number,
): SyncRunRecord {
  const count = (status: SyncRowStatus) => rows.reduce((sum, row) => sum + (row.status === status ? 1 : 0), 0);
  return {
    id,
    ...call,
    startedAt,
    finishedAt,
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    retired: count('RETIRED'),
    rejected: count('REJECTED'),
  };
}

interface PackedAnswer {
  readonly run: SyncRunRecord;
  /** The first letters of each row's status. */
  readonly statuses: string[];
  /** Only if they are not those of the call's rows. */
  readonly ids?: (string | null)[];
  readonly told: Omit<RowOutcome, 'id' | 'status'>[];
}

/** An answer as text; what follows from the ids of the call's rows is left out. */
export function packAnswer({ run, rows }: SyncAnswer, ids: readonly string[]): string {
  const packed: PackedAnswer = {
    run,
    statuses: rows.map(({ status }) => status.slice(0, 3)),
    ...(rows.some(({ id }, index) => id !== ids[index]) && { ids: rows.map(({ id }) => id) }),
    told: rows.filter(({ message, warnings }) => message !== null || warnings.length).map(({ id: _id, status: _status, ...told }) => told),
  };
  return JSON.stringify(packed);
}

/** The answer that packAnswer made, for a call with the same ids in the same order. */
export function unpackAnswer(text: string, ids: readonly string[]): SyncAnswer {
  const { run, statuses, told, ids: own = ids } = JSON.parse(text) as PackedAnswer;
  const byIndex = new Map(told.map((row) => [row.index, row]));
  const all = SYNC_ROW_STATUSES;
  const rows = statuses.map((short, index): RowOutcome => {
    const status = all.find((word) => word.startsWith(short)) ?? 'UNCHANGED';
    return { index, ...NOTHING_WRONG, warnings: [], ...byIndex.get(index), id: own[index] ?? null, status };
  });
  return { run, rows };
}
