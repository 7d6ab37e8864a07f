import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { Service } from '../client';
import { createScreen } from '../progress';
import { addServiceOptions, connect, type ServiceOptions } from '../service-options';
import { jsonLinesSink, serviceSink } from '../sink';
import { summary } from '../summary';
import { Tally } from '../tally';
import { HELP } from './help';
import { importGit } from './import-git';
import { openRepository, readDate, sourceName } from './repository';

interface Options extends ServiceOptions {
  since?: string;
  ref: string;
  source?: string;
  depth: number;
  mergeNames: boolean;
}

export function addGitCommand(program: Command): void {
  const command = program
    .command('git')
    .summary('commits of a git repository')
    .description(
      'Imports the history of a git repository: people, the languages and directories they work on, and each commit as a contribution.',
    )
    .argument('<path>', 'of the repository, bare or not')
    .option('--since <date>', 'only commits since then, any date git understands ("2024-01-01", "3 months ago")')
    .option('--ref <name>', 'the branch, tag or commit whose history is read', 'HEAD')
    .option('--source <name>', 'the name of the repository in all ids (default: the last part of the address of origin, else of the path)')
    .option('--depth <levels>', 'levels of directories that become skills, 1 to 4', readDepth, 2)
    .option('--no-merge-names', 'two e-mails with the same full name are two people')
    .addHelpText('after', HELP)
    .action(run);
  addServiceOptions(command);
}

async function run(path: string, options: Options): Promise<void> {
  const start = Date.now();
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  // npm changes to the folder of the package; the path was written where the user is.
  const repository = await openRepository(resolve(process.env.INIT_CWD ?? '.', path), options.ref);
  const source = options.source ?? sourceName(repository);
  if (repository.shallow)
    say('warning: this is a shallow clone; earlier commits are missing and ids of people may differ (git fetch --unshallow).');
  if (options.since) say(`Commits since ${await readDate(repository, options.since)}.`);

  const screen = createScreen();
  const onWait: Service['onWait'] = (seconds, why) => screen.note(`waiting ${Math.ceil(seconds)} s (${why})`);
  const sink = options.dryRun
    ? jsonLinesSink((line) => void process.stdout.write(line))
    : serviceSink({ ...(await connect(options)), onWait }, source);
  const tally = new Tally();
  const read = await importGit(repository, { ...options, source }, sink, tally, screen).finally(() => screen.end());

  const report = `${read}\n\n${summary(tally, (Date.now() - start) / 1000)}\n`;
  // In a dry run standard output is for the rows.
  (options.dryRun ? process.stderr : process.stdout).write(report);
  if (tally.rejectedRows > 0) process.exitCode = 1;
}

function readDepth(text: string): number {
  if (!/^[1-4]$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 4.');
  return Number(text);
}
