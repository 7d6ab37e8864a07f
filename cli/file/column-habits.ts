import type { Entry } from '../files/entry';
import { readTable, type TableOptions } from '../files/table';
import type { DayOrder } from './read-moment';
import { commaUse, type CommaUse } from './read-number';

/** How the cells of a column are written, where a single one does not tell. */
export interface ColumnHabits {
  dayOrder(column: number): Promise<DayOrder | undefined>;
  comma(column: number): Promise<CommaUse | undefined>;
}

/** Asks a whole column, once, when the first cell needs it: the file is read again for that. Cells that contradict each other decide nothing. */
export function columnHabits(entry: Entry, options: TableOptions): ColumnHabits {
  const known = new Map<string, Promise<unknown>>();
  const ask = <Habit>(kind: string, column: number, of: (cell: string) => Habit | undefined): Promise<Habit | undefined> => {
    const key = `${kind} ${column}`;
    const found = known.get(key) ?? survey(entry, options, column, of);
    known.set(key, found);
    return found as Promise<Habit | undefined>;
  };
  return {
    dayOrder: (column) => ask('day', column, dayOrderOf),
    comma: (column) => ask('comma', column, commaUse),
  };
}

async function survey<Habit>(entry: Entry, options: TableOptions, column: number, of: (cell: string) => Habit | undefined) {
  const seen = new Set<Habit>();
  let header = true;
  for await (const { cells, problem } of readTable(entry, { ...options, onBytes: undefined })) {
    const habit = header || problem ? undefined : of(cells[column] ?? '');
    header = false;
    if (habit !== undefined) seen.add(habit);
    if (seen.size > 1) return undefined;
  }
  return [...seen][0];
}

function dayOrderOf(cell: string): DayOrder | undefined {
  const [, first = '', , second = ''] = /^\s*(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(cell) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return 'day first';
  return Number(second) > 12 && Number(first) <= 12 && first !== '' ? 'month first' : undefined;
}
