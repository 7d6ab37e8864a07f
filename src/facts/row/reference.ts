import type { BaseRow, ReferenceField } from './definition';

type Fields = Record<string, unknown>;

/** The entries of a field: one, several, or none where it is absent or cleared. */
export function entriesOf(row: BaseRow, field: string): unknown[] {
  const value = (row as unknown as Fields)[field];
  if (value == null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The id that an entry of a field names. */
export function idOf(entry: unknown, { key }: Pick<ReferenceField, 'key'>): string {
  return String(key === undefined ? entry : (entry as Fields)[key]);
}

/** The row with only those entries of a field that are kept. What is left of a single one is null: the row says it is none. */
export function withEntries<Row extends BaseRow>(row: Row, field: string, keep: (entry: unknown) => boolean): Row {
  const value = (row as unknown as Fields)[field];
  const left = entriesOf(row, field).filter(keep);
  return { ...row, [field]: Array.isArray(value) ? left : (left[0] ?? null) };
}
