import { InvalidArgumentError, type Command } from 'commander';
import { fromCaller } from '../paths';
import { runImport, usualSink } from '../run-import';
import { addServiceOptions, type ServiceOptions } from '../service-options';
import { HELP } from './help';
import { importGit } from './import-git';
import { readKnownPeople } from './known-people';
import { openRepository, readDate, sourceName } from './repository';

interface Options extends ServiceOptions {
  since?: string;
  ref: string;
  source?: string;
  depth: number;
  mergeNames: boolean;
  leaveOut: string[];
  people?: string;
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
    .option('--merge-names', 'e-mails with the same full name are one person: for histories in which nobody shares a name', false)
    .option('--people <file>', 'who is who: a table with id, name and e-mails, or a file like .mailmap')
    .option(
      '--leave-out <pattern>',
      'people who are none ("release-*", "*@ci.example.org") or files nobody wrote ("docs/api/"); may be repeated',
      more,
      [],
    )
    .addHelpText('after', HELP)
    .action(run);
  addServiceOptions(command);
}

async function run(path: string, options: Options): Promise<void> {
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const repository = await openRepository(fromCaller(path), options.ref);
  const known = options.people === undefined ? [] : await readKnownPeople(fromCaller(options.people));
  const source = options.source ?? sourceName(repository);
  if (repository.shallow)
    say('warning: this is a shallow clone; earlier commits are missing and ids of people may differ (git fetch --unshallow).');
  if (options.since) say(`Commits since ${await readDate(repository, options.since)}.`);

  await runImport(
    (screen) => usualSink(options, source, screen),
    (importRun) => importGit(repository, { ...options, source, known }, importRun),
    { rowsOnOutput: options.dryRun },
  );
}

function more(pattern: string, before: string[]): string[] {
  if (pattern.trim() === '' || /^[*?/]+$/.test(pattern.trim())) throw new InvalidArgumentError('It would leave out everything.');
  return [...before, pattern];
}

function readDepth(text: string): number {
  if (!/^[1-4]$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 4.');
  return Number(text);
}
