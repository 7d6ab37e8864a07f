import { Option, type Command } from 'commander';
import type { Service } from '../client';
import { fromCaller } from '../paths';
import { createScreen } from '../progress';
import { ROW_KINDS, OWNED_KINDS, type RowKind } from '../rows';
import { addConnectionOptions, serviceOf, type ConnectionOptions } from '../service-options';
import { number } from '../table';
import { CliError } from '../errors';
import { exportRows, type Format } from './export-rows';
import { withOutput } from './output';

interface Options extends ConnectionOptions {
  kind: RowKind;
  format?: Format;
  out?: string;
  source?: string;
}

const HELP = `
"npm run import -- csv FILE --kind …" (or jsonl) takes the result and finds every row unchanged. A field that is not set is absent. Rows of
evidence and contributions name their source, in whose name they are synced again. Withdrawn evidence is left out.
Run it as "npm run --silent export -- …" to have nothing but rows on standard output.
`;

export function addExportOptions(program: Command): void {
  program
    .addOption(new Option('--kind <kind>', 'what is exported').choices(ROW_KINDS).makeOptionMandatory())
    .addOption(new Option('--format <format>', 'of the rows (default: by the end of the file name, else csv)').choices(['csv', 'jsonl']))
    .option('--out <file>', 'to write to (default: standard output)')
    .option('--source <name>', 'only evidence or contributions of this source')
    .addHelpText('after', HELP)
    .action(run);
  addConnectionOptions(program);
}

async function run(options: Options): Promise<void> {
  const { kind, source, out } = options;
  if (source !== undefined && !OWNED_KINDS.has(kind))
    throw new CliError(`--source is for evidence and contributions; ${kind} belong to no single source.`);
  const format = options.format ?? (out?.endsWith('.jsonl') ? 'jsonl' : 'csv');
  const screen = createScreen();
  const onWait: Service['onWait'] = (seconds, why) => screen.note(`waiting ${Math.ceil(seconds)} s (${why})`);
  const service: Service = { ...serviceOf(options), onWait, may: 'read these rows' };
  const path = out === undefined ? undefined : fromCaller(out);
  const { rows, cut } = await withOutput(path, (output) =>
    exportRows(service, { kind, format, ...(source !== undefined && { source }) }, output, screen),
  ).finally(() => screen.end());
  if (cut.length > 0) {
    const ids = `${cut.slice(0, 5).join(', ')}${cut.length > 5 ? ', …' : ''}`;
    process.stderr.write(
      `warning: ${number(cut.length)} rows (${ids}) have a list of 100 entries or more; the API shows no more, so the list was left out of them.\n`,
    );
  }
  process.stderr.write(`${number(rows)} ${kind} written${out === undefined ? '' : ` to ${out}`}.\n`);
}
