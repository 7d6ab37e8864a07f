import type { Entry } from '../files/entries';
import { readTable, type TableOptions } from '../files/table';
import { CliError } from '../errors';
import type { AnyRow, RowKind } from '../rows';
import { readHeader, type Column } from './header';
import type { Mapping } from './mapping';
import { readCell } from './read-cell';

/** A row, or why there is none; line is where it stands in the file. */
export type FileRow = { line: number; row: AnyRow } | { line: number; id: string | null; field: string; problem: string };

/** Reads a table into rows of a kind. An empty cell is an absent field, a cell with the mapping's null text is null. */
export async function* csvRows(entry: Entry, kind: RowKind, mapping: Mapping, options: TableOptions): AsyncGenerator<FileRow> {
  let columns: (Column | undefined)[] | undefined;
  for await (const { cells, line } of readTable(entry, options)) {
    if (!columns) columns = readHeader(entry.name, cells, kind, mapping);
    else yield readRow(cells, columns, mapping, line);
  }
  if (!columns) throw new CliError(`${entry.name} is empty; its first line names the columns.`);
}

function readRow(cells: readonly string[], columns: readonly (Column | undefined)[], mapping: Mapping, line: number): FileRow {
  const row: Record<string, unknown> = { ...mapping.constants };
  const id = cells[columns.findIndex((column) => column?.field === 'id')]?.trim() ?? '';
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? '';
    if (!column || text.trim() === '') continue;
    const { name, field, type, key } = column;
    const cell = text === mapping.null ? { value: null } : readCell(name, type, text, mapping.separators[field]);
    if ('problem' in cell) return { line, id: id || null, field, problem: cell.problem };
    if (key === undefined) row[field] = cell.value;
    else row[field] = { ...(row[field] as object | undefined), [key]: cell.value };
  }
  if (id === '' || row.id === null) return { line, id: null, field: 'id', problem: 'The row has no id.' };
  return { line, row: { ...row, id } };
}
