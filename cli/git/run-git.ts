import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { CliError } from '../errors';

/** Settings of the user that would change what git prints. */
const FIXED = [
  'core.quotePath=false',
  'log.showSignature=false',
  'log.showRoot=true',
  'diff.ignoreSubmodules=none',
  'core.attributesFile=',
  'color.ui=false',
].flatMap((setting) => ['-c', setting]);

/** The environment without what would point git to another repository (as it does inside a git hook). Messages in English, to be read. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_NAMESPACE: _namespace, ...rest } = process.env;
  return { ...rest, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat' };
}

/** Starts git. env: added to an environment that points to no other repository. */
export function startGit(folder: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  // Arguments go to git as they are; there is no shell that could read them otherwise.
  const child = spawn('git', ['-C', folder, ...FIXED, ...args], { env: { ...environment(), ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(child, 'close').then(
    ([code]) => Number(code ?? -1),
    (error: unknown) => {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      throw missing ? new CliError('git is not installed, or not in the PATH.') : error;
    },
  );
  ended.catch(() => {});
  // Errors of the pipe come with the end of the process, which says more.
  child.stdin.on('error', () => {});
  return { child, ended, complaint: text(child.stderr) };
}

/** Runs git to its end. input goes to its standard input. Throws CliError only where git is missing. */
export async function runGit(
  folder: string,
  args: string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { child, ended, complaint } = startGit(folder, args, env);
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), complaint, ended]);
  return { code, stdout, stderr };
}

/** What git prints, trimmed. Throws CliError with git's own words where it fails. */
export async function gitText(folder: string, args: string[], input = ''): Promise<string> {
  const { code, stdout, stderr } = await runGit(folder, args, input);
  if (code !== 0) throw new CliError(`git ${args[0]} failed: ${firstLine(stderr)}`);
  return stdout.trim();
}

/**
 * What git prints, piece by piece as bytes, one character each (Latin-1): a history may hold several encodings. git waits while nobody
 * reads, and is ended with the reader.
 */
export async function* gitStream(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): AsyncGenerator<string> {
  const { child, ended, complaint } = startGit(folder, args, env);
  child.stdin.end();
  child.stdout.setEncoding('latin1');
  try {
    for await (const chunk of child.stdout) yield String(chunk);
    if ((await ended) !== 0) throw new CliError(`git ${args[0]} failed: ${firstLine(await complaint)}`);
  } finally {
    child.kill();
  }
}

export function firstLine(message: string): string {
  return (message.trim().split('\n')[0] ?? '').replace(/^(fatal|error): /, '');
}
