import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the import command as a user does, in a process of its own. env: added to an environment without settings of the service. */
export async function runImport(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { GRAPHQL_URL: _url, TOKEN: _token, INIT_CWD: _cwd, DATA_DIR: _data, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/import.ts', ...args], { env: { ...rest, ...env } });
  child.stdin.end();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** The rows of a dry run, by kind. */
export function rowsOf(stdout: string, kind: string): Record<string, unknown>[] {
  const lines = stdout.split('\n').filter((line) => line !== '');
  const all = lines.map((line) => JSON.parse(line) as { kind: string; row: Record<string, unknown> });
  return all.filter((line) => line.kind === kind).map((line) => line.row);
}
