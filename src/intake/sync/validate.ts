import { hash } from 'node:crypto';
import type { BaseRow, SyncDefinition } from '../../facts/row/definition';
import type { RejectionCode } from '../../facts/row/kind';
import { cut } from '../../facts/row/row-rules';
import type { Note } from './note';

export interface Rejection {
  readonly code: RejectionCode;
  readonly field: string | null;
  readonly message: string;
}

/** A row that keeps the rules of its kind. */
export interface CheckedRow<Row extends BaseRow> {
  readonly index: number;
  /** Where the call has further rows of the same id that were made one with it. */
  readonly others: readonly number[];
  /** Without the links that cannot be made, and with the ids under which the graph has what it is about and what it points at. */
  row: Row;
  /** The id it was sent under, where the graph has the node under another one. */
  sentAs?: string;
  /** Of everything given but the version: equal hashes mean an equal row. */
  readonly hash: string;
  /** What was left out of it, or is worth knowing. */
  readonly notes: Note[];
  rejection?: Rejection;
}

export interface RejectedRow extends Rejection {
  readonly index: number;
  readonly id: string | null;
}

/** A row for itself, before others of its id are looked at. */
type Checked<Row> = { index: number; row: Row } | RejectedRow;

/**
 * Checks each row for itself. A row that breaks a rule is rejected with the first field at fault. Rows that share an id are made one
 * where their kind can tell how; otherwise all of them are rejected, since which of them counts must not hang on their order. A step is a row.
 */
export function* validateRows<Row extends BaseRow>(
  definition: SyncDefinition<Row>,
  rows: readonly { id: string }[],
): Generator<void, { candidates: CheckedRow<Row>[]; rejected: RejectedRow[] }> {
  const candidates: CheckedRow<Row>[] = [];
  const rejected: RejectedRow[] = [];
  const repeated = repeatedIds(rows);
  for (const [index, raw] of rows.entries()) {
    if (repeated.has(raw.id)) continue;
    const checked = checkRow(definition, raw, index);
    if ('code' in checked) rejected.push(checked);
    else candidates.push({ index, others: NONE, row: checked.row, hash: hashRow(checked.row), notes: [] });
    yield;
  }
  for (const [id, indices] of repeated) {
    const checked: Checked<Row>[] = [];
    for (const index of indices) {
      checked.push(checkRow(definition, rows[index] as { id: string }, index));
      yield;
    }
    const united = unite(definition, checked);
    if (united) candidates.push(united);
    else {
      const message = `The id ${cut(id)} occurs ${checked.length} times in this call. Send it once.`;
      for (const index of indices) rejected.push({ index, id, code: 'DUPLICATE_ID', field: 'id', message });
    }
  }
  if (repeated.size) candidates.sort((a, b) => a.index - b.index);
  return { candidates, rejected };
}

const NONE: readonly number[] = [];

/** Where ids stand that occur more than once. */
function repeatedIds(rows: readonly { id: string }[]): Map<string, number[]> {
  const first = new Map<string, number>();
  const repeated = new Map<string, number[]>();
  for (const [index, { id }] of rows.entries()) {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const known = repeated.get(id);
      if (known) known.push(index);
      else repeated.set(id, [before, index]);
    }
  }
  return repeated;
}

function checkRow<Row extends BaseRow>(definition: SyncDefinition<Row>, raw: { id: string }, index: number): Checked<Row> {
  const result = definition.schema.safeParse(raw);
  if (result.success) return { index, row: result.data };
  const issue = result.error.issues[0];
  const own: unknown = issue?.code === 'custom' ? issue.params?.['code'] : undefined;
  const code = own === 'OUT_OF_SCALE' || own === 'OTHER_SOURCE' ? own : 'INVALID_VALUE';
  const field = issue?.path.join('.') ?? null;
  // GraphQL has checked the types already: what is left of a wrong one is a null where nothing can be cleared, or an infinite number.
  const isCleared = issue?.code === 'invalid_type' && valueAt(raw, issue.path) == null;
  const message = isCleared ? `${field} may not be cleared: leave it out or give a value.` : issue?.message;
  return { index, id: raw.id, code, field, message: message ?? 'The row is not valid.' };
}

/** Rows of one id as one; undefined where one of them breaks a rule, or they contradict each other. */
function unite<Row extends BaseRow>({ unite: as }: SyncDefinition<Row>, checked: readonly Checked<Row>[]): CheckedRow<Row> | undefined {
  const rows = checked.flatMap((one) => ('row' in one ? [one.row] : []));
  const united = rows.length === checked.length ? as?.(rows) : undefined;
  const [index, ...others] = checked.map((one) => one.index);
  if (!united || index === undefined) return undefined;
  const notes: Note[] = [{ field: 'id', message: `${rows.length} rows of this call have this id and were taken as one.` }];
  for (const field of united.differing) {
    const message = `The ${rows.length} rows with this id differ in it. It was left as it is stored.`;
    notes.push({ field, message, incomplete: true });
  }
  return { index, others, row: united.row, hash: hashRow(united.row), notes };
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], row);
}

/** Fields come in the order of the rules, so the same row has the same hash whatever the order it was sent in. */
function hashRow(row: BaseRow): string {
  // Most rows have no version, and what is undefined is not written out: only the others are copied.
  return hash('sha1', JSON.stringify(row.version === undefined ? row : { ...row, version: undefined }), 'base64url');
}
