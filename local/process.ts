import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as it is told from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

/** The identity of a process that runs now; undefined when there is none with this number. */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = existsSync('/proc/self/stat') ? startedByProc(pid) : startedByPs(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether that very process still runs. A zombie does not. */
export function isRunning(known: ProcessIdentity): boolean {
  return identify(known.pid)?.started === known.started;
}

/** Asks a process to end, waits, and kills it when it has not ended after `graceMs`. */
export async function end(known: ProcessIdentity, graceMs: number): Promise<void> {
  signal(known, 'SIGTERM');
  if (await hasEnded(known, graceMs)) return;
  signal(known, 'SIGKILL');
  await hasEnded(known, 5_000);
}

async function hasEnded(known: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isRunning(known)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

function signal(known: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    if (isRunning(known)) process.kill(known.pid, name);
  } catch {
    // It ended in between.
  }
}

function startedByProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything, so count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    // Start times count from the boot, so they mean something only together with it.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function startedByPs(pid: number): string | undefined {
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return state?.startsWith('Z') ? undefined : started.join(' ');
  } catch {
    return undefined;
  }
}
