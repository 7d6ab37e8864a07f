import { FIELDS, SOURCE } from '../fields';
import { OWNED_KINDS, type RowKind } from '../rows';

/** The columns of a kind: its fields but the version, which only its source counts. */
export function columnsOf(kind: RowKind): string[] {
  const fields = Object.keys(FIELDS[kind]).filter((name) => name !== 'version');
  return OWNED_KINDS.has(kind) ? [...fields, SOURCE] : fields;
}

/** A record of CSV with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

/** A value as the cell that the csv importer reads it from. */
export function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return listCell(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** As JSON where plain text would be read otherwise. */
function listCell(items: readonly string[]): string {
  const plain = items.every((item) => item !== '' && item.trim() === item && !/[;|\r\n]/.test(item)) && !items[0]?.startsWith('[');
  return plain ? items.join(';') : JSON.stringify(items);
}

function quoted(cell: string): string {
  return /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
