type Row = Readonly<Record<string, unknown>>;

/** Rows that are created together, as they are sent: `same` is what all of them hold alike. */
export interface CreatedRows {
  readonly rows: Record<string, unknown>[];
  readonly same: Record<string, unknown>;
}

/**
 * Takes out of new rows what all of them hold alike, and what they do not have: three quarters of the packing are names and values that
 * stand in every row, or nulls. Numbers stay with their rows, where the database makes whole ones of those that are. O(fields).
 */
export function withoutAlike(rows: readonly Row[]): CreatedRows {
  const [first = {}] = rows;
  let names = Object.keys(first).filter((name) => first[name] !== null && typeof first[name] !== 'number');
  for (const row of rows) {
    if (names.every((name) => isAlike(row[name], first[name]))) continue;
    names = names.filter((name) => isAlike(row[name], first[name]));
  }
  const same = Object.fromEntries(names.map((name) => [name, first[name]]));
  const own = (row: Row) => {
    const made: Record<string, unknown> = {};
    for (const name in row) if (row[name] != null && !Object.hasOwn(same, name)) made[name] = row[name];
    return made;
  };
  return { rows: rows.map(own), same };
}

/** Lists are alike where they are one, or empty: others are seldom. */
function isAlike(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && !a.length && !b.length);
}
