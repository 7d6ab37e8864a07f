import type { Service } from './client';
import { createScreen, type Screen } from './progress';
import { connect, type ServiceOptions } from './service-options';
import { jsonLinesSink, serviceSink, type RowSink } from './sink';
import { summary } from './summary';
import { Tally } from './tally';

/** What an importer works with. */
export interface ImportRun {
  sink: RowSink;
  tally: Tally;
  screen: Screen;
}

/** The usual sink: the service in the name of a source; in a dry run lines of JSON on standard output. */
export async function usualSink(options: ServiceOptions, source: string, screen: Screen): Promise<RowSink> {
  return options.dryRun ? linesOnOutput() : serviceSink(await patientService(options, screen), source);
}

/** The service of the options; a pause it asks for is told beside the progress. */
export async function patientService(options: ServiceOptions, screen: Screen): Promise<Service> {
  const onWait: Service['onWait'] = (seconds, why) => screen.note(`waiting ${Math.ceil(seconds)} s (${why})`);
  return { ...(await connect(options)), onWait };
}

export function linesOnOutput(): RowSink {
  return jsonLinesSink((line) => void process.stdout.write(line));
}

/**
 * Runs an importer from its beginning to the summary. work gives lines about what was read. rowsOnOutput: standard output is for the rows,
 * so the summary goes to standard error. The exit code is 1 where rows were rejected.
 */
export async function runImport(
  makeSink: (screen: Screen) => Promise<RowSink>,
  work: (run: ImportRun) => Promise<string>,
  { rowsOnOutput }: { rowsOnOutput: boolean },
): Promise<void> {
  const start = Date.now();
  const screen = createScreen();
  const tally = new Tally();
  const sink = await makeSink(screen);
  const read = await work({ sink, tally, screen }).finally(() => screen.end());
  const report = `${read && `${read}\n\n`}${summary(tally, (Date.now() - start) / 1000)}\n`;
  (rowsOnOutput ? process.stderr : process.stdout).write(report);
  if (tally.rejectedRows > 0) process.exitCode = 1;
}
