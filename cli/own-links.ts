import type { RowKind } from './rows';

/** Fields by which rows of a kind refer to rows of the same kind, which may come later in the same file. All are optional. */
export const OWN_LINKS: Partial<Record<RowKind, readonly string[]>> = {
  skills: ['broader', 'related', 'prerequisites', 'replacedBy'],
  teams: ['parent'],
  people: ['manager'],
};

/** The ids that a link's value names: one, several, or objects with a skill. */
export function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => (typeof item === 'object' && item !== null && 'skill' in item ? idsOf(item.skill) : idsOf(item)));
}

/** A row without links to itself, as the head of a company has who is their own manager; and the fields that had one. */
export function withoutSelf<Row extends { id: string }>(kind: RowKind, row: Row): { row: Row; fields: string[] } {
  const fields = (OWN_LINKS[kind] ?? []).filter((field) => idsOf((row as Record<string, unknown>)[field]).includes(row.id));
  if (fields.length === 0) return { row, fields };
  const changed = fields.map((field) => {
    const value = (row as Record<string, unknown>)[field];
    // null: who was somebody's and is now their own has none.
    return [field, Array.isArray(value) ? value.filter((item) => !idsOf([item]).includes(row.id)) : null] as const;
  });
  return { row: { ...row, ...Object.fromEntries(changed) }, fields };
}
