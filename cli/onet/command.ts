import type { Command } from 'commander';
import { fromCaller } from '../paths';
import { runImport, usualSink } from '../run-import';
import { addServiceOptions, type ServiceOptions } from '../service-options';
import { HELP } from './help';
import { importOnet } from './import-onet';

interface Options extends ServiceOptions {
  source: string;
}

export function addOnetCommand(program: Command): void {
  const command = program
    .command('onet')
    .summary('skills, technologies and occupations of the O*NET database')
    .description('Imports the O*NET database: skills, knowledge and technologies as skills, occupations as roles.')
    .argument('<path>', 'the zip of the text files, or a folder with them')
    .option('--source <name>', 'the source that the rows are synced as', 'onet')
    .addHelpText('after', HELP)
    .action(run);
  addServiceOptions(command);
}

async function run(path: string, options: Options): Promise<void> {
  await runImport(
    (screen) => usualSink(options, options.source, screen),
    (importRun) => importOnet(fromCaller(path), importRun),
    { rowsOnOutput: options.dryRun },
  );
}
