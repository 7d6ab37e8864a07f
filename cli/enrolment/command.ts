import type { Command } from 'commander';
import { ask, type Service } from '../client';
import { fileEntry } from '../files/entries';
import { Notes } from '../notes';
import { fromCaller } from '../paths';
import { addConnectionOptions, connect, type ConnectionOptions } from '../service-options';
import { number, table } from '../table';
import { type EnrolmentRow, readEnrolments } from './read-enrolments';

interface Options extends ConnectionOptions {
  readonly program: string;
}

interface Rejected {
  readonly number: number;
  readonly person: string;
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

interface Answer {
  readonly enroll: {
    readonly mentors: number;
    readonly mentees: number;
    readonly rejectedRows: readonly {
      index: number;
      id: string | null;
      code: string | null;
      field: string | null;
      message: string | null;
    }[];
  };
}

const ENROLL = `mutation ($program: ID!, $rows: [EnrolmentInput!]!) {
  enroll(program: $program, rows: $rows) { mentors mentees rejectedRows { index id code field message } }
}`;

/** Rows of one call. */
const AT_ONCE = 1_000;
/** Rejected rows that are shown one by one. */
const SHOWN = 50;

const HELP = `
Columns: person and side (MENTOR or MENTEE); capacity, skills (what to learn, as id:level), prefers (ids, best first) and excludes where there
are some. Lists are parted by ; or |. The same rows again change nothing: whoever is enrolled keeps their place in the waiting list.
`;

export function addEnrolmentCommand(program: Command): void {
  const command = program
    .command('enrolments')
    .summary('mentors and mentees of a program in a table')
    .description('Enrols people in a mentoring program from a table (CSV, TSV), one row for each person and side.')
    .argument('<file>', 'to read; .gz is unpacked')
    .requiredOption('--program <id>', 'the program, made before with createProgram')
    .action((path: string, options: Options) => enrol(fromCaller(path), options));
  addConnectionOptions(command).addHelpText('after', HELP);
}

async function enrol(path: string, { program, ...connection }: Options): Promise<void> {
  const entry = await fileEntry(path);
  const service: Service = { ...(await connect(connection)), may: 'enrol people (the role LD or ADMIN)' };
  const notes = new Notes();
  const rejected: Rejected[] = [];
  let rows: { readonly number: number; readonly row: EnrolmentRow }[] = [];
  let count = 0;
  const send = async () => {
    if (rows.length) rejected.push(...(await enrolAtOnce(service, program, rows)));
    rows = [];
  };
  for await (const read of readEnrolments(entry, notes)) {
    count++;
    if ('mistake' in read) rejected.push({ ...read.mistake, number: read.number, person: read.person, code: 'INVALID_VALUE' });
    else rows.push(read);
    if (rows.length === AT_ONCE) await send();
  }
  await send();
  report(count, rejected, notes);
}

async function enrolAtOnce(
  service: Service,
  program: string,
  rows: readonly { readonly number: number; readonly row: EnrolmentRow }[],
): Promise<Rejected[]> {
  const { enroll } = await ask<Answer>(service, ENROLL, { program, rows: rows.map(({ row }) => row) });
  return enroll.rejectedRows.map(({ index, id, code, field, message }) => ({
    number: rows[index]?.number ?? 0,
    person: id ?? '',
    code: code ?? '',
    field: field ?? '',
    message: message ?? '',
  }));
}

function report(count: number, rejected: readonly Rejected[], notes: Notes): void {
  for (const line of notes.lines()) console.log(line);
  console.log(`enrolments: ${number(count - rejected.length)} taken, ${number(rejected.length)} rejected`);
  if (rejected.length === 0) return;
  const cells = rejected.slice(0, SHOWN).map((row) => [number(row.number), row.person, row.code, row.field, row.message]);
  console.log(rejected.length > SHOWN ? `\nThe first ${SHOWN} rejected rows:` : '\nRejected rows:');
  console.log(table([['row', 'person', 'code', 'field', 'message'], ...cells], { right: [0] }));
  process.exitCode = 1;
}
