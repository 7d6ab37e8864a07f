import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../until';

/** A program as somebody starts it, with everything it prints. */
export interface Launched {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly output: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

/** Ends what a test has left running, and removes its folders. */
export function cleanUp(): void {
  for (const { pid } of children.splice(0)) if (pid !== undefined) for (const one of [pid, ...descendants(pid)]) end(one);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'expertise-'));
  folders.push(folder);
  return folder;
}

/** Starts a command with a folder of its own, on a free port, without the sample. */
export function launch(command: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Launched {
  const [program = '', ...args] = command;
  const own = {
    NODE_ENV: 'development',
    PORT: '0',
    DATA_DIR: newFolder(),
    SAMPLE: 'off',
    LOG_LEVEL: 'info',
    npm_lifecycle_event: undefined,
  };
  const child = spawn(program, args, { env: { ...process.env, ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return { child, pid: child.pid ?? 0, output: () => printed, ended };
}

/** Waits until it has printed something, or has ended. */
export async function printed({ child, output }: Launched, sign: RegExp): Promise<void> {
  await until(() => sign.test(output()) || child.exitCode !== null || child.signalCode !== null);
  if (!sign.test(output())) throw new Error(output());
}

/** The processes that a process has started, and those that these have started, by /proc. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) parents.set(Number(name), parentOf(Number(name)));
  const below = (of: number): number[] => [...parents].filter(([, parent]) => parent === of).flatMap(([one]) => [one, ...below(one)]);
  return below(pid);
}

/** Those of some processes that still run; a zombie does not. */
export function running(pids: readonly number[]): number[] {
  return pids.filter((pid) => !['', 'Z'].includes(fieldsOf(pid)[0] ?? ''));
}

/** What a process was started as. */
export function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

const parentOf = (pid: number) => Number(fieldsOf(pid)[1] ?? 0);

function fieldsOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in between.
  }
}
