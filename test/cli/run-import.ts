import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the import command as a user does, in a process of its own. env: added to an environment without settings of the service. */
export function runImport(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return runCommand('cli/import.ts', args, env);
}

/** Runs the export command in the same way. */
export function runExport(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return runCommand('cli/export.ts', args, env);
}

/** Runs the evaluation in the same way. */
export function runEvaluate(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return runCommand('cli/evaluate.ts', args, env);
}

/** Runs the calibrate command in the same way. */
export function runCalibrate(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return runCommand('cli/calibrate.ts', args, env);
}

/** Runs the solve command in the same way. */
export function runSolve(args: string[]): Promise<Ended> {
  return runCommand('cli/solve.ts', args, {});
}

async function runCommand(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const { GRAPHQL_URL: _url, TOKEN: _token, INIT_CWD: _cwd, DATA_DIR: _data, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { env: { ...rest, ...env } });
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

/** The counts of a kind in the summary: created, updated, unchanged, rejected. */
export function countsOf(stdout: string, kind: string): number[] {
  const [, counts = ''] = new RegExp(`^${kind} +(.*)$`, 'm').exec(stdout) ?? [];
  return counts.trim().split(/ +/).map(Number);
}
