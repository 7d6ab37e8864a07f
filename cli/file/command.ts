import { InvalidArgumentError, Option, type Command } from 'commander';
import { bySourceSink } from '../by-source';
import { fileEntry } from '../files/entries';
import type { Entry } from '../files/entry';
import { Notes } from '../notes';
import { fromCaller } from '../paths';
import { startReading } from '../reading';
import { ROW_KINDS, type RowKind } from '../rows';
import { linesOnOutput, patientService, runImport } from '../run-import';
import { addServiceOptions, type ServiceOptions } from '../service-options';
import { serviceSink } from '../sink';
import { csvRows, type FileRow } from './csv-rows';
import { CSV_HELP, FILE_HELP } from './help';
import { importFile } from './import-file';
import { jsonRows } from './json-rows';
import { NO_MAPPING, readMapping } from './mapping';

interface Options extends ServiceOptions {
  kind: RowKind;
  source?: string;
  print: boolean;
}

interface CsvOptions extends Options {
  map?: string;
  null?: string;
  encoding: string;
  delimiter?: string;
}

type Read = (entry: Entry, onBytes: (bytes: number) => void, notes: Notes) => AsyncIterable<FileRow>;

/** Usually the source of rows that name none. */
const USUAL_SOURCE = 'import';

export function addFileCommands(program: Command): void {
  const csv = program
    .command('csv')
    .summary('rows of one kind in a table: CSV, TSV')
    .description('Imports a table of people, skills, teams, roles, evidence or contributions, one row each.')
    .option('--map <file>', 'a JSON file that says which column is which field')
    .option('--null <text>', 'the text of a cell that clears the field')
    .option('--encoding <name>', 'of the file', readEncoding, 'utf-8')
    .option('--delimiter <sign>', 'between cells (default: detected from the first line)', readDelimiter)
    .action(async (path: string, options: CsvOptions) => {
      const mapping = options.map === undefined ? NO_MAPPING : await readMapping(fromCaller(options.map), options.kind);
      const { encoding, delimiter, kind } = options;
      const cells = { ...mapping, null: options.null ?? mapping.null };
      const table = { encoding, ...(delimiter && { delimiter }) };
      await run(path, options, (entry, onBytes, notes) => csvRows(entry, kind, cells, { ...table, onBytes }, notes));
    });
  const jsonl = program
    .command('jsonl')
    .summary('rows of one kind, one JSON object per line')
    .description('Imports people, skills, teams, roles, evidence or contributions, one JSON object per line with the fields of the API.')
    .action((path: string, options: Options) => run(path, options, (entry, onBytes) => jsonRows(entry, options.kind, onBytes)));
  for (const command of [csv, jsonl]) addCommon(command);
  csv.addHelpText('after', CSV_HELP + FILE_HELP);
  jsonl.addHelpText('after', FILE_HELP);
}

function addCommon(command: Command): void {
  command
    .argument('<file>', 'to read; .gz is unpacked')
    .addOption(new Option('--kind <kind>', 'what a row is').choices(ROW_KINDS).makeOptionMandatory())
    .option('--source <name>', 'the source that the rows are synced as')
    .option('--print', 'ask no service: write the rows to standard output, one JSON object per line', false);
  addServiceOptions(command, 'let the service check every row and write nothing');
}

async function run(path: string, options: Options, read: Read): Promise<void> {
  const entry = await fileEntry(fromCaller(path));
  await runImport(
    async (screen) => {
      if (options.print) return linesOnOutput();
      const service = await patientService(options, screen);
      return bySourceSink((source) => serviceSink(service, source, options.dryRun), options.source ?? USUAL_SOURCE);
    },
    async (importRun) => {
      const { onBytes, stop } = startReading(importRun.screen, [entry], `${options.kind} kB`);
      const notes = new Notes();
      const note = await importFile(read(entry, onBytes, notes), { ...options, notes }, importRun);
      stop();
      const dry = options.dryRun && !options.print ? 'Dry run: nothing was written.' : '';
      return [dry, note, ...notes.lines()].filter((line) => line !== '').join('\n');
    },
    { rowsOnOutput: options.print },
  );
}

function readEncoding(text: string): string {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    throw new InvalidArgumentError('It must be the name of an encoding such as utf-8 or windows-1252.');
  }
}

function readDelimiter(text: string): string {
  const sign = text === '\\t' || text === 'tab' ? '\t' : text;
  if (sign.length !== 1) throw new InvalidArgumentError('It must be one character, or tab.');
  return sign;
}
