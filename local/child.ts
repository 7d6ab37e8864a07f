import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ChildOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** A file for what it prints; without, it prints where we print. */
  readonly output?: string;
  /** What it gets when this process dies without stopping it. */
  readonly ifOrphaned: 'TERM' | 'KILL';
}

export interface Child {
  readonly pid: number;
  /** Its exit code, or 128 and the signal's number, once it has ended. */
  readonly ended: Promise<number>;
  readonly isAlive: () => boolean;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Sends SIGTERM, or the signal named, and kills when it has not ended after `graceMs`. */
  readonly stop: (graceMs: number, name?: NodeJS.Signals) => Promise<void>;
  readonly kill: () => void;
}

/*
 * Ctrl-C in a terminal and `kill -9` of a process group reach every process of the group. A child has a group of its own, so it is
 * stopped in our order; and it holds one end of a pipe of which only we hold the other, so it does not outlive us: a small shell
 * beside it reads the pipe, sees it close however we die, and sends the child (TERM) or its whole group (KILL) a signal. $$ is the
 * shell that becomes the child, so `pid` is the child itself; and as that small shell belongs to the group, the number cannot have
 * been given to another process meanwhile.
 */
const script = (target: string, name: string): string => `(read -r _ <&3; kill -${name} ${target}) >/dev/null 2>&1 & exec "$@" 3<&-`;
const WATCHED = { TERM: script('$$', 'TERM'), KILL: script('-$$', 'KILL') };

/** Starts a program that ends when this process does. Throws when no process can be started. */
export function startChild(command: readonly string[], options: ChildOptions): Child {
  const output = options.output ? openSync(options.output, 'a', 0o600) : 'inherit';
  const child = spawn('/bin/sh', ['-c', WATCHED[options.ifOrphaned], 'sh', ...command], {
    detached: true,
    env: options.env ?? process.env,
    cwd: options.cwd,
    stdio: ['ignore', output, output, 'pipe'],
  });
  if (typeof output === 'number') closeSync(output);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command[0]} could not be started.`);
  const lifeline = child.stdio[3] as Socket;
  lifeline.on('error', () => undefined);

  let alive = true;
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code, signal) => {
      alive = false;
      // The rest of its group: the small shell, and what the program may have left behind.
      send(-pid, 'SIGKILL');
      lifeline.destroy();
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
  const signal = (name: NodeJS.Signals): void => void (alive && send(pid, name));
  const kill = (): void => void (alive && send(-pid, 'SIGKILL'));
  const stop = async (graceMs: number, name: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    signal(name);
    const timer = new AbortController();
    await Promise.race([ended, sleep(graceMs, undefined, { signal: timer.signal }).then(kill, () => undefined)]);
    timer.abort();
    await ended;
  };
  return { pid, ended, isAlive: () => alive, signal, stop, kill };
}

/** How a program ended, by what `ended` gave: "was ended by SIGKILL", "ended with exit code 1". */
export function howEnded(code: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => code === 128 + number)?.[0];
  if (signal === undefined) return `ended with exit code ${code}`;
  return `was ended by ${signal}${signal === 'SIGKILL' ? ' (by somebody, or because memory ran out)' : ''}`;
}

/** How a server that does not answer ended, with the reason from its log where it had one; one that still runs is stopped. */
export async function endingOf(child: Child, reason: () => string): Promise<string> {
  if (child.isAlive()) {
    await child.stop(0);
    return `gave no answer in time: ${reason()}`;
  }
  return endingWith(await child.ended, reason);
}

/** The same of one that has ended: a log says nothing of a signal. */
export function endingWith(code: number, reason: () => string): string {
  return code > 128 ? `${howEnded(code)}.` : `${howEnded(code)}: ${reason()}`;
}

function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}
