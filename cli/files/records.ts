import { CliError } from '../errors';
import type { Entry } from './entries';
import { readTable, type TableOptions } from './table';

/** The rows of a table whose columns are known, as objects by column; none where there is no file. needed: the columns it must have. */
export async function* readRecords<Column extends string>(
  entry: Entry | undefined,
  needed: readonly Column[],
  options: TableOptions = {},
): AsyncGenerator<Record<Column, string>> {
  if (!entry) return;
  let places: [Column, number][] | undefined;
  for await (const { cells } of readTable(entry, options)) {
    if (!places) {
      places = needed.map((column) => [column, cells.indexOf(column)]);
      const missing = places.filter(([, place]) => place < 0).map(([column]) => `"${column}"`);
      if (missing.length > 0)
        throw new CliError(`${entry.name} has no column ${missing.join(', ')}; it is not the file it is named after.`);
      continue;
    }
    yield Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<Column, string>;
  }
}
