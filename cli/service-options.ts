import { Option, type Command } from 'commander';
import { checkService, type Service } from './client';
import { findToken } from './token';

export interface ServiceOptions {
  url: string;
  token?: string;
  dryRun: boolean;
}

/** The options every importer has in common: which service, in whose name, or none at all. */
export function addServiceOptions(command: Command): Command {
  return command
    .addOption(new Option('--url <url>', 'the GraphQL address of the service').env('GRAPHQL_URL').default('http://127.0.0.1:4000/graphql'))
    .addOption(
      new Option(
        '--token <token>',
        'of a caller with the role HR_SYNC or ADMIN; a service on this machine needs none (its tokens.json is read)',
      ).env('TOKEN'),
    )
    .option('--dry-run', 'send nothing: write the rows to standard output, one line of JSON each', false);
}

/** The service the options name, after one cheap call to it. Throws CliError where it does not answer or does not accept the token. */
export async function connect(options: ServiceOptions): Promise<Service> {
  const service = { url: options.url, token: findToken(options.token, options.url, process.env.DATA_DIR ?? '.data') };
  await checkService(service);
  return service;
}
