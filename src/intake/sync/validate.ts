import { createHash } from 'node:crypto';
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
  const byId = new Map<string, number[]>();
  rows.forEach(({ id }, index) => {
    const same = byId.get(id);
    if (same) same.push(index);
    else byId.set(id, [index]);
  });
  for (const [id, indices] of byId) {
    const checked: Checked<Row>[] = [];
    for (const index of indices) {
      checked.push(checkRow(definition, rows[index] as { id: string }, index));
      yield;
    }
    const [first] = checked;
    if (!first) continue;
    const united = checked.length > 1 ? unite(definition, checked) : undefined;
    if (united) candidates.push(united);
    else if (checked.length > 1) {
      const message = `The id ${cut(id)} occurs ${checked.length} times in this call. Send it once.`;
      for (const index of indices) rejected.push({ index, id, code: 'DUPLICATE_ID', field: 'id', message });
    } else if ('code' in first) rejected.push(first);
    else candidates.push({ ...first, others: [], hash: hashRow(first.row), notes: [] });
  }
  return { candidates: candidates.sort((a, b) => a.index - b.index), rejected };
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
function hashRow({ version: _, ...row }: BaseRow): string {
  return createHash('sha1').update(JSON.stringify(row)).digest('base64url');
}
