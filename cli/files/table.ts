import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { CliError } from '../errors';
import { detectDelimiter } from './delimiter';
import type { Entry } from './entry';
import { afterLines, firstLines } from './lines';
import { decode, type TextOptions } from './text';

export interface TableOptions extends Omit<TextOptions, 'onBroken'> {
  /** Found by the header, or by a line "sep=;" above it, where it is not given. */
  delimiter?: string;
  /** false: quotes are signs like any other, as in tab-separated files of some publishers. */
  quotes?: boolean;
}

/** A line of a table; line counts from 1 and is where the record begins. problem: why it is no row, as a sentence; its cells are then of no use. */
export interface TableLine {
  cells: string[];
  line: number;
  problem?: string;
}

/** A record of more than this is a quote that is never closed. */
const MAX_RECORD = 10_000_000;
/** Broken quotes after which a file is no table. */
const MAX_FAULTS = 100;

const LINE_ENDS = ['\r\n', '\n', '\r'];

/** How far a table has been read; a fault in a quote makes the parser begin anew on the next line. */
interface Place {
  /** Lines of the file that are done with. */
  done: number;
  delimiter?: string;
  header?: string[];
  /** Behind a fault: only a record of the header's width can be trusted. */
  doubtful: boolean;
  /** Bytes that are no UTF-8 are in it, here and there. */
  broken: boolean;
}

/**
 * Reads a table of comma-, semicolon- or tab-separated values, its header first, as spreadsheets write it: with a line "sep=;", empty rows,
 * empty cells behind the last, line ends of any kind. A row that cannot be read is told and costs itself alone. Throws CliError where the
 * file is no table.
 */
export async function* readTable(entry: Entry, options: TableOptions = {}): AsyncGenerator<TableLine> {
  const place: Place = { done: 0, delimiter: options.delimiter, doubtful: false, broken: false };
  for (let faults = 0; ; faults++) {
    const fault = yield* readFrom(entry, faults === 0 ? options : { ...options, onBytes: undefined }, place);
    if (!fault) return;
    if (!place.header) throw new CliError(`${entry.name}, line ${place.done}: ${fault.sentence}`);
    if (faults === MAX_FAULTS)
      throw new CliError(`${entry.name} has more than ${MAX_FAULTS} rows with broken quotes; the last is line ${place.done}.`);
    yield await mended(entry, options, place, fault);
    place.doubtful = true;
  }
}

interface Fault {
  code: string;
  sentence: string;
}

/** Reads on from a place to the end or to a fault, which ends the line it is in. */
async function* readFrom(entry: Entry, options: TableOptions, place: Place): AsyncGenerator<TableLine, Fault | undefined> {
  const text = decode(entry, { ...options, onBroken: () => (place.broken = true) });
  const { start, rest } = await firstLines(afterLines(text, place.done));
  const separator = place.done === 0 ? /^\uFEFF?"?sep=(.)"?[,;\t|]*(?:\r\n|\n|\r|$)/i.exec(start) : null;
  if (separator) place.done = 1;
  place.delimiter ??= separator?.[1] ?? detectDelimiter(start);
  const unread = createQueue();
  const parser = parse({
    bom: true,
    delimiter: place.delimiter,
    record_delimiter: LINE_ENDS,
    quote: options.quotes === false ? null : '"',
    relax_column_count: true,
    max_record_size: MAX_RECORD,
    on_record: unread.add,
  });
  pipeline(continued(start.slice(separator?.[0].length ?? 0), rest), parser, () => {});
  let fault: CsvError | undefined;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      unread.taken();
      const found = placed(cells, place);
      if (found) yield found;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw unpacked(entry, error);
    fault = error;
  }
  if (!fault) return undefined;
  // A fault makes the parser forget what it has read before it and nobody has taken yet.
  for (const cells of unread.rest()) {
    const found = placed(cells, place);
    if (found) yield found;
  }
  place.done++;
  return { code: fault.code, sentence: sentence(fault, place.header ?? []) };
}

/** Records that the parser has read and nobody has taken. */
function createQueue() {
  const records: string[][] = [];
  let head = 0;
  return {
    add: (record: string[]) => {
      records.push(record);
      return record;
    },
    taken: () => {
      head++;
      if (head < records.length) return;
      records.length = 0;
      head = 0;
    },
    rest: () => records.slice(head),
  };
}

/** The record as a line of the table; undefined where it is an empty row. */
function placed(cells: string[], place: Place): TableLine | undefined {
  const line = place.done + 1;
  place.done += 1 + lineEnds(cells);
  if (isEmpty(cells)) return undefined;
  if (place.header) return checked(cells, line, place);
  place.header = cells;
  return { cells, line };
}

function checked(cells: string[], line: number, place: Place): TableLine {
  const width = place.header?.length ?? 0;
  const fits = cells.length === width;
  if (place.doubtful && !fits)
    return { cells, line, problem: `It stands behind a broken quote and has ${cellCount(cells.length)}, the header has ${width}.` };
  place.doubtful = false;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
    return {
      cells,
      line,
      problem: `It has ${cellCount(cells.length)}, the header has ${width}. A cell that holds the separator stands in quotes.`,
    };
  const lost = place.broken ? cells.findIndex((cell) => cell.includes('\uFFFD')) : -1;
  if (lost >= 0) {
    const name = place.header?.[lost] ?? `column ${lost + 1}`;
    return { cells, line, problem: `${name} is no UTF-8 text: "${cells[lost]?.slice(0, 40)}". Save the whole file as UTF-8.` };
  }
  return { cells, line };
}

/** The line at fault: as it is meant where quotes stand inside a cell without quotes (5" disk), else why it is no row. */
async function mended(entry: Entry, options: TableOptions, place: Place, fault: Fault): Promise<TableLine> {
  const line = place.done;
  if (fault.code === 'INVALID_OPENING_QUOTE') {
    const { start } = await firstLines(afterLines(decode(entry, { ...options, onBytes: undefined, onBroken: () => {} }), line - 1));
    const own = start.replace(/^([^\r\n]*)[^]*$/, '$1');
    const [cells] = parseAtOnce(own, { delimiter: place.delimiter, relax_quotes: true, relax_column_count: true });
    if (cells && cells.length === place.header?.length) return { cells, line };
  }
  return { cells: [], line, problem: fault.sentence };
}

function sentence(error: CsvError, header: readonly string[]): string {
  const { index } = error as unknown as { index: number };
  const column = `column ${header[index] ?? index + 1}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE')
    return `${column}: a quote is opened and never closed.`;
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE' || error.code === 'INVALID_OPENING_QUOTE')
    return `${column}: a quote stands inside a cell; put the cell in quotes and write the quote twice ("").`;
  return `${column}: ${error.message}`;
}

/** A .gz or zip that ends too early is a mistake the caller can put right. */
function unpacked(entry: Entry, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^Z_|^ERR_.*INFLATE/.test(code) ? new CliError(`${entry.name} cannot be unpacked to its end. Download or pack it again.`) : error;
}

function cellCount(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Line ends inside quotes. */
function lineEnds(cells: readonly string[]): number {
  let ends = 0;
  for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) ends += (cell.match(/\r\n|\n|\r/g) ?? []).length;
  return ends;
}

async function* continued(start: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  yield* chunks;
}
