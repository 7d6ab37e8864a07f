/** A whole number with thousands separators, the same on every machine. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** Rows of cells as aligned text, two spaces apart. right: columns aligned to the right. */
export function table(rows: string[][], { right }: { right: number[] }): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  const align = (cell: string, column: number) =>
    right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}
