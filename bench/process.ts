import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, createWriteStream, openSync } from 'node:fs';
import { join } from 'node:path';

/** What a process has used since its start. Times in microseconds of CPU, sizes in bytes. */
export interface Usage {
  readonly cpu: number;
  readonly rss: number;
  /** Highest memory. */
  readonly peak: number;
  /** Longest pause of the event loop in milliseconds since `watchLoop`. */
  readonly pause: number;
  /** Milliseconds of processor time that one turn of the event loop took at most since then; 0 where the system does not tell. */
  readonly busy: number;
}

/** A program that answers over HTTP, and can be asked what it used. */
export interface Running {
  readonly url: string;
  /** Milliseconds from the start to the `ready` line. */
  readonly startMs: number;
  usage(): Promise<Usage>;
  /** Begins to measure the pauses of the event loop; costs CPU, so only where they are the question. */
  watchLoop(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  /** A file for what it writes on stderr. */
  readonly log?: string;
  /** What it prints when it is ready, on either stream; without, the line `ready <address>`. */
  readonly ready?: RegExp;
}

const START_MS = 60_000;
const STOP_MS = 20_000;

/** Starts a program and waits until it is ready, by the line `ready <address>` on its stdout unless told otherwise. Throws when it ends before. */
export async function startProcess(file: string, { env, flags = [], log, ready }: StartOptions = {}): Promise<Running> {
  const errors = ready ? 'pipe' : log ? openSync(log, 'a') : 'inherit';
  const begun = performance.now();
  const child = fork(file, [], {
    env: { ...process.env, ...env },
    execArgv: ['--require', join(__dirname, 'usage.cjs'), ...flags],
    stdio: ['ignore', 'pipe', errors, 'ipc'],
  });
  if (typeof errors === 'number') closeSync(errors);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await readyAddress(child, file, log, ready);
  const startMs = performance.now() - begun;
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  return { url, startMs, usage: () => ask(child, 'usage'), watchLoop: () => ask(child, 'watch'), stop };
}

function readyAddress(child: ChildProcess, file: string, log: string | undefined, ready: RegExp | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const failed = (why: string) => reject(new Error(`${file} ${why}${log ? ` (see ${log})` : ''}: ${printed.trim()}`));
    const timer = setTimeout(() => {
      failed('did not start in time');
      child.kill('SIGKILL');
    }, START_MS);
    child.once('exit', () => failed('ended before it was ready'));
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = (ready ?? /^ready (\S+)/m).exec(printed);
      if (!found) return;
      clearTimeout(timer);
      child.stderr?.off('data', read);
      resolve(found[1] ?? '');
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    if (ready && log) child.stderr?.pipe(createWriteStream(log, { flags: 'a' }));
  });
}

function ask(child: ChildProcess, question: 'usage' | 'watch'): Promise<Usage> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Usage));
    child.send(question, (error) => error && reject(error));
  });
}

/** Works with running programs and stops them, however the work ends. */
export async function using<T>(running: readonly Promise<Running>[], work: () => Promise<T>): Promise<T> {
  try {
    await Promise.all(running);
    return await work();
  } finally {
    const started = await Promise.allSettled(running);
    await Promise.all(started.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stop()] : [])));
  }
}
