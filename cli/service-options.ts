import { Option, type Command } from 'commander';
import { checkService, type Service } from './client';
import { findToken } from './token';

export interface ConnectionOptions {
  url: string;
  token?: string;
}

export interface ServiceOptions extends ConnectionOptions {
  dryRun: boolean;
}

const DRY_RUN = 'send nothing: write the rows to standard output, one JSON object per line';

/** The options every importer has in common: which service, in whose name, or none at all. dryRun: what a dry run is. */
export function addServiceOptions(command: Command, dryRun = DRY_RUN): Command {
  return addConnectionOptions(command).option('--dry-run', dryRun, false);
}

/** Which service, and in whose name. */
export function addConnectionOptions(command: Command): Command {
  return command
    .addOption(new Option('--url <url>', 'the GraphQL address of the service').env('GRAPHQL_URL').default('http://127.0.0.1:4000/graphql'))
    .addOption(
      new Option(
        '--token <token>',
        'of a caller with the role HR_SYNC or ADMIN; a service on this machine needs none (its tokens.json is read)',
      ).env('TOKEN'),
    );
}

/** The service the options name, not yet asked anything. Throws CliError where there is no token. */
export function serviceOf({ url, token }: ConnectionOptions): Service {
  return { url, token: findToken(token, url, process.env.DATA_DIR ?? '.data') };
}

/** The service the options name, after one cheap call to it. Throws CliError where it does not answer or does not accept the token. */
export async function connect(options: ConnectionOptions): Promise<Service> {
  const service = serviceOf(options);
  await checkService(service);
  return service;
}
