import { CliError } from '../errors';
import type { Entry } from '../files/entry';
import { readTable, type TableOptions } from '../files/table';
import type { Notes } from '../notes';
import type { AnyRow, RowKind } from '../rows';
import { columnHabits, type ColumnHabits } from './column-habits';
import { readHeader, type Column } from './header';
import type { Mapping } from './mapping';
import { readCell, type Cell } from './read-cell';

/** A row, or why there is none; line is where it stands in the file. */
export type FileRow = { line: number; row: AnyRow } | { line: number; id: string | null; field: string | null; problem: string };

interface Reading {
  columns: readonly (Column | undefined)[];
  mapping: Mapping;
  habits: ColumnHabits;
  notes: Notes;
}

/** Reads a table into rows of a kind. An empty cell is an absent field, a cell with the mapping's null text is null. */
export async function* csvRows(
  entry: Entry,
  kind: RowKind,
  mapping: Mapping,
  options: TableOptions,
  notes: Notes,
): AsyncGenerator<FileRow> {
  let reading: Reading | undefined;
  for await (const { cells, line, problem } of readTable(entry, options)) {
    if (!reading) reading = { columns: readHeader(entry.name, cells, kind, mapping), mapping, habits: columnHabits(entry, options), notes };
    else if (problem) yield { line, id: idIn(cells, reading.columns) || null, field: null, problem };
    else yield await readRow(cells, line, reading);
  }
  if (!reading) throw new CliError(`${entry.name} is empty; its first line names the columns.`);
}

async function readRow(cells: readonly string[], line: number, reading: Reading): Promise<FileRow> {
  const { columns, mapping, notes } = reading;
  const row: Record<string, unknown> = { ...mapping.constants };
  const id = idIn(cells, columns);
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? '';
    if (text.trim() === '') continue;
    if (!column) continue;
    if (column.nameless) {
      notes.add(`column ${index + 1} has no name and is left out`, line);
      continue;
    }
    const { field, key } = column;
    const cell = text === mapping.null ? { value: null } : await cellOf(text, index, column, reading);
    if ('problem' in cell) return { line, id: id || null, field, problem: cell.problem };
    if ('ambiguous' in cell) return { line, id: id || null, field, problem: doubt(column.name, text, cell.ambiguous) };
    if ('remark' in cell && cell.remark) notes.add(cell.remark, line);
    if (cell.value === undefined) continue;
    row[field] = key === undefined ? cell.value : { ...(row[field] as object | undefined), [key]: cell.value };
  }
  const own = typeof row.id === 'string' ? row.id : '';
  if (own === '') return { line, id: null, field: 'id', problem: 'The row has no id.' };
  return { line, row: { ...row, id: own } };
}

/** The cell as a value. Only where it can be read in two ways is the rest of its column asked. */
async function cellOf(text: string, index: number, { name, field, type }: Column, { mapping, habits }: Reading): Promise<Cell> {
  const separator = mapping.separators[field];
  const cell = readCell(name, type, text, { separator });
  const pointed = (type.type === 'number' || type.type === 'integer') && /^\s*[+-]?\d{1,3}(?:\.\d{3})+\s*$/.test(text);
  if (!pointed && !('ambiguous' in cell)) return cell;
  const column =
    'ambiguous' in cell && cell.ambiguous === 'day' ? { dayOrder: await habits.dayOrder(index) } : { comma: await habits.comma(index) };
  return readCell(name, type, text, { separator, ...column });
}

function doubt(name: string, text: string, what: 'day' | 'comma'): string {
  const advice =
    what === 'day'
      ? 'which number is the month; write it as 2026-03-01'
      : 'whether the comma is decimal; write it with a point, or without';
  return `${name}: "${text.trim()}" can be read in two ways, and no other cell of the column tells ${advice}.`;
}

function idIn(cells: readonly string[], columns: readonly (Column | undefined)[]): string {
  return cells[columns.findIndex((column) => column?.field === 'id')]?.trim() ?? '';
}
