import { Command } from 'commander';
import { CliError } from './errors';

const EXIT_MISTAKE = 2;
const EXIT_INTERRUPTED = 130;

/** A command line by its name, with the exit codes all of them share. */
export function createProgram(name: string, description: string, exitCodes: string): Command {
  return new Command(name)
    .description(description)
    .addHelpText('after', `\nExit code: ${exitCodes}`)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_MISTAKE));
}

/** Runs it to the end of the process. A mistake of the caller is told in one sentence. stopped: what Ctrl+C means for the work. */
export function runProgram(program: Command, stopped: string): void {
  // A reader that has seen enough (… | head) is no failure worth a stack.
  process.stdout.on('error', () => process.exit(EXIT_MISTAKE));

  process.once('SIGINT', () => {
    // The cursor is hidden while a bar is shown.
    process.stderr.write(`${process.stderr.isTTY ? '\u001B[?25h' : ''}\nStopped. ${stopped}\n`);
    process.exit(EXIT_INTERRUPTED);
  });

  program.parseAsync().catch((error: unknown) => {
    if (error instanceof CliError) process.stderr.write(`error: ${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(EXIT_MISTAKE);
  });
}
