import { InvalidArgumentError, type Command } from 'commander';
import { fromCaller } from '../paths';
import { runImport, usualSink } from '../run-import';
import { addServiceOptions, type ServiceOptions } from '../service-options';
import { HELP } from './help';
import { importEsco } from './import-esco';

interface Options extends ServiceOptions {
  language: string;
  groups: boolean;
  source: string;
}

export function addEscoCommand(program: Command): void {
  const command = program
    .command('esco')
    .summary('skills and occupations of the ESCO classification')
    .description('Imports the ESCO classification of the European Commission: its skills, and its occupations as roles.')
    .argument('<path>', 'a zip of the download, or a folder with zips or CSV files')
    .option('--language <code>', 'which language of the files, as their names say it', readLanguage, 'en')
    .option('--groups', 'skill groups are skills too', false)
    .option('--source <name>', 'the source that the rows are synced as', 'esco')
    .addHelpText('after', HELP)
    .action(run);
  addServiceOptions(command);
}

async function run(path: string, options: Options): Promise<void> {
  await runImport(
    (screen) => usualSink(options, options.source, screen),
    (importRun) => importEsco(fromCaller(path), options, importRun),
    { rowsOnOutput: options.dryRun },
  );
}

function readLanguage(text: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(text)) throw new InvalidArgumentError('It must be a code such as en or de.');
  return text.toLowerCase();
}
