import type { SkillRow } from './rows';

/** The skills so that what is above a skill comes before it; otherwise in the order given. */
export function broaderFirst(rows: readonly SkillRow[]): SkillRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placed = new Set<string>();
  const ordered: SkillRow[] = [];
  const place = (row: SkillRow) => {
    if (placed.has(row.id)) return;
    // Marked before what is above it: a circle, which the service will refuse, must not be walked for ever.
    placed.add(row.id);
    for (const id of row.broader ?? []) {
      const above = byId.get(id);
      if (above) place(above);
    }
    ordered.push(row);
  };
  rows.forEach(place);
  return ordered;
}
