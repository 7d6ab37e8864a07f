import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, identify, isRunning, type ProcessIdentity } from './process';

/** What the lock file says: whose folder it is, and which server runs there. */
interface Holder {
  readonly owner: ProcessIdentity;
  readonly server?: ProcessIdentity;
}

export interface Lock {
  /** Writes down the server, so that a later owner can end it should we be killed. */
  readonly setServer: (pid: number) => void;
  /** Gives the folder free; a second call does nothing. */
  readonly release: () => void;
}

/** Time for a server left behind to stop in order: Neo4j writes its last pages. */
const GRACE_MS = 30_000;

/**
 * Makes this process the only one that runs server `name` in `folder`. A lock whose owner was killed is taken over, after its server
 * has ended. Throws when the owner is alive.
 */
export async function lock(folder: string, name: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${name}.lock`);
  const owner = identify(process.pid);
  if (!owner) throw new Error('This process cannot be found among the running ones.');
  while (!tryCreate(file, { owner })) {
    const holder = await readHolder(file);
    if (holder && isRunning(holder.owner)) {
      throw new Error(`${folder} is in use by process ${holder.owner.pid}: stop that one first, or set DATA_DIR to another folder.`);
    }
    if (holder?.server) await end(holder.server, GRACE_MS);
    removeIfStill(file, holder);
  }
  let held = true;
  return {
    setServer: (pid) => replace(file, { owner, server: identify(pid) }),
    release: () => {
      if (held) rmSync(file, { force: true });
      held = false;
    },
  };
}

function tryCreate(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function replace(file: string, holder: Holder): void {
  writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Undefined when the file is gone or stays unreadable: another process needs a moment between creating and filling it. */
async function readHolder(file: string): Promise<Holder | undefined> {
  for (let tries = 0; tries < 10; tries++) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Holder;
    } catch {
      await sleep(50);
    }
  }
  return undefined;
}

/** Another process may have taken over the same stale lock meanwhile: then this leaves the new one alone. */
function removeIfStill(file: string, stale: Holder | undefined): void {
  let content: string | undefined;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return;
  }
  if (stale === undefined || content === JSON.stringify(stale)) rmSync(file, { force: true });
}
