import { createHash } from 'node:crypto';
import type { BaseRow, SyncDefinition } from '../../facts/row/definition';
import type { RejectionCode } from '../../facts/row/kind';
import { cut } from '../../facts/row/row-rules';

export interface Rejection {
  readonly code: RejectionCode;
  readonly field: string | null;
  readonly message: string;
}

/** A row that keeps the rules of its kind. */
export interface CheckedRow<Row extends BaseRow> {
  readonly index: number;
  readonly row: Row;
  /** Of everything given but the version: equal hashes mean an equal row. */
  readonly hash: string;
  rejection?: Rejection;
}

export interface RejectedRow extends Rejection {
  readonly index: number;
  readonly id: string | null;
}

/**
 * Checks each row for itself. A row that breaks a rule is rejected with the first field at fault; rows that share an id are
 * all rejected, since which of them counts must not hang on their order.
 */
export function validateRows<Row extends BaseRow>(definition: SyncDefinition<Row>, rows: readonly { id: string }[]) {
  const candidates: CheckedRow<Row>[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, number>();
  for (const { id } of rows) seen.set(id, (seen.get(id) ?? 0) + 1);
  rows.forEach((raw, index) => {
    const times = seen.get(raw.id) ?? 0;
    if (times > 1) {
      const message = `The id ${cut(raw.id)} occurs ${times} times in this call. Send it once.`;
      rejected.push({ index, id: raw.id, code: 'DUPLICATE_ID', field: 'id', message });
      return;
    }
    const result = definition.schema.safeParse(raw);
    if (result.success) {
      candidates.push({ index, row: result.data, hash: hashRow(result.data) });
      return;
    }
    const issue = result.error.issues[0];
    const own: unknown = issue?.code === 'custom' ? issue.params?.['code'] : undefined;
    const code = own === 'OUT_OF_SCALE' || own === 'OTHER_SOURCE' ? own : 'INVALID_VALUE';
    const field = issue?.path.join('.') ?? null;
    // GraphQL has checked the types already: what is left of a wrong one is a null where nothing can be cleared, or an infinite number.
    const isCleared = issue?.code === 'invalid_type' && valueAt(raw, issue.path) == null;
    const message = isCleared ? `${field} may not be cleared: leave it out or give a value.` : issue?.message;
    rejected.push({ index, id: raw.id, code, field, message: message ?? 'The row is not valid.' });
  });
  return { candidates, rejected };
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], row);
}

/** Fields come in the order of the rules, so the same row has the same hash whatever the order it was sent in. */
function hashRow({ version: _, ...row }: BaseRow): string {
  return createHash('sha1').update(JSON.stringify(row)).digest('base64url');
}
