import { CliError } from '../errors';
import type { Notes } from '../notes';
import type { Entry } from './entry';
import { readTable, type TableOptions } from './table';

/** A column, or all the names it has had over the releases of a publisher, the newest first. */
export type Names = string | readonly string[];

export interface RecordOptions extends TableOptions {
  notes?: Notes;
  /** Optional columns whose lack is not told. */
  quiet?: ReadonlySet<string>;
  /** A row that cannot be read fails the whole, where all rows are one problem. */
  strict?: boolean;
}

/**
 * The rows of a table whose columns are known, as objects by column; none where there is no file. needed: the columns it must have;
 * optional ones that are not there are empty in every row. A row that cannot be read is left out with a note, or throws CliError where the
 * options are strict.
 */
export async function* readRecords<Needed extends string, Optional extends string = never>(
  entry: Entry | undefined,
  needed: Readonly<Record<Needed, Names>>,
  options: RecordOptions = {},
  optional: Readonly<Record<Optional, Names>> = {} as Record<Optional, Names>,
): AsyncGenerator<Record<Needed | Optional, string>> {
  if (!entry) return;
  let places: [string, number][] | undefined;
  for await (const { cells, line, problem } of readTable(entry, options)) {
    if (!places) {
      places = placesOf(entry, cells, { ...needed, ...optional }, Object.keys(optional));
      for (const [column, place] of places) {
        const names = optional[column as Optional];
        const quiet = typeof names === 'string' && options.quiet?.has(names);
        if (place < 0 && !quiet) options.notes?.add(`${entry.name} has no column ${quoted(names)}; what it would say is left out`);
      }
      continue;
    }
    if (problem && options.strict) throw new CliError(`${entry.name}, line ${line}: ${problem}`);
    if (problem) options.notes?.add(`${entry.name}: rows that cannot be read are left out: ${problem.replace(/\.$/, '')}`, line);
    else yield Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<Needed | Optional, string>;
  }
}

function placesOf(entry: Entry, header: readonly string[], columns: Readonly<Record<string, Names>>, optional: readonly string[]) {
  const found = header.map(plain);
  const places = Object.entries(columns).map(([column, names]): [string, number] => {
    const place = [names].flat().map((name) => found.indexOf(plain(name)));
    return [column, place.find((index) => index >= 0) ?? -1];
  });
  const missing = places
    .filter(([column, place]) => place < 0 && !optional.includes(column))
    .map(([column]) => quoted(columns[column] ?? column));
  if (missing.length > 0)
    throw new CliError(
      `${entry.name} has no column ${missing.join(', ')}; it is not the file it is named after. It has ${header.join(', ')}.`,
    );
  return places;
}

/** Publishers change case and blanks between releases. */
function plain(name: string): string {
  return name.replace(/[\s_\uFEFF\u200B]+/g, '').toLowerCase();
}

function quoted(names: Names): string {
  return [names]
    .flat()
    .map((name) => `"${name}"`)
    .join(' or ');
}
