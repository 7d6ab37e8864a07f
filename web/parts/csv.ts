type Value = string | number | boolean | null | undefined;
export type Row = readonly Value[];

/** Saves rows as a file that spreadsheets open: UTF-8 with a mark, one heading row. Cells that would run as formulas are quoted by an apostrophe. */
export function saveCsv(name: string, headings: readonly string[], rows: readonly Row[]): void {
  const text = [headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  const address = URL.createObjectURL(new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.csv` });
  link.click();
  URL.revokeObjectURL(address);
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
