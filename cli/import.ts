import { Command } from 'commander';
import { CliError } from './errors';
import { addGitCommand } from './git/command';

/** Every importer, in the order shown by --help. */
const COMMANDS = [addGitCommand];

const EXIT_MISTAKE = 2;
const EXIT_INTERRUPTED = 130;

async function main(): Promise<void> {
  const program = new Command('npm run import --')
    .description('Reads a source of people, skills and contributions and syncs it through the GraphQL API.')
    .addHelpText('after', '\nExit code: 0 done, 1 some rows were rejected, 2 a mistake in the call or no connection.')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_MISTAKE));
  for (const add of COMMANDS) add(program);
  await program.parseAsync();
}

// A reader that has seen enough (… | head) is no failure worth a stack.
process.stdout.on('error', () => process.exit(EXIT_MISTAKE));

process.once('SIGINT', () => {
  // The cursor is hidden while a bar is shown.
  process.stderr.write(
    `${process.stderr.isTTY ? '\u001B[?25h' : ''}\nStopped. Run the same command again to go on; nothing is imported twice.\n`,
  );
  process.exit(EXIT_INTERRUPTED);
});

main().catch((error: unknown) => {
  if (error instanceof CliError) process.stderr.write(`error: ${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(EXIT_MISTAKE);
});
