import { pipeline } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { CliError } from '../errors';
import { detectDelimiter } from './delimiter';
import type { Entry } from './entries';
import { decode } from './text';

export interface TableOptions {
  /** Found by the header where it is not given. */
  delimiter?: string;
  /** false: quotes are signs like any other, as in tab-separated files of some publishers. */
  quotes?: boolean;
  encoding?: string;
  onBytes?: (bytes: number) => void;
}

/** A line of a table; line counts from 1, the header being the first, and is where the record begins. */
export interface TableLine {
  cells: string[];
  line: number;
}

/** A record of more than this is a quote that is never closed. */
const MAX_RECORD = 10_000_000;

/** Reads a table of comma-, semicolon- or tab-separated values, its header first. Throws CliError that names the line at fault. */
export async function* readTable(entry: Entry, options: TableOptions = {}): AsyncGenerator<TableLine> {
  const chunks = decode(await entry.open(options.onBytes), options.encoding ?? 'utf-8', entry.name);
  const start = await firstLine(chunks);
  const parser = parse({
    bom: true,
    delimiter: options.delimiter ?? detectDelimiter(start),
    quote: options.quotes === false ? null : '"',
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: MAX_RECORD,
  });
  pipeline(continued(start, chunks), parser, () => {});
  let width: number | undefined;
  let header: string[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = info.lines - lineEnds(record);
      if (width === undefined) header = record;
      width ??= record.length;
      if (record.length !== width)
        throw new CliError(
          `${entry.name}, line ${line}: it has ${cellCount(record.length)}, the header has ${width}.${hint(record, width)}`,
        );
      yield { cells: record, line };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CliError(`${entry.name}, ${sentence(error, header)}`);
    throw error;
  }
}

function sentence(error: CsvError, header: readonly string[]): string {
  const { lines: line, index } = error as unknown as { lines: number; index: number };
  const place = `line ${line}, column ${header[index] ?? index + 1}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE')
    return `${place}: a quote is opened and never closed, at or before this line.`;
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE' || error.code === 'INVALID_OPENING_QUOTE')
    return `${place}: a quote stands inside a cell; put the cell in quotes and write the quote twice ("").`;
  return `${place}: ${error.message}`;
}

function cellCount(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function hint(record: readonly string[], width: number): string {
  return record.length > width ? ' A cell that holds the separator stands in quotes.' : '';
}

function lineEnds(record: readonly string[]): number {
  let ends = 0;
  for (const cell of record) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) ends++;
  return ends;
}

/** As much of the text as its first line needs. */
async function firstLine(chunks: AsyncGenerator<string>): Promise<string> {
  let text = '';
  while (!text.includes('\n')) {
    const next = await chunks.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

async function* continued(start: string, chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  yield* chunks;
}
