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
/** More than there are processes that want one folder at once. */
const MAX_TRIES = 100;

/**
 * Makes this process the only one that runs server `name` in `folder`. A lock whose owner was killed is taken over, after its server
 * has ended. Throws when the owner is alive.
 */
export async function lock(folder: string, name: string): Promise<Lock> {
  makeFolder(folder);
  const file = join(folder, `${name}.lock`);
  const owner = identify(process.pid);
  if (!owner) throw new Error('This process cannot be found among the running ones.');
  for (let tries = 1; !tryCreate(file, { owner }); tries++) {
    const found = await readHolder(file);
    const { holder } = found ?? {};
    if (holder && isRunning(holder.owner)) {
      throw new Error(`${folder} is in use by process ${holder.owner.pid}: stop that one first, or set DATA_DIR to another folder.`);
    }
    if (holder?.server) await end(holder.server, GRACE_MS);
    if (found) removeIfStill(file, found.text);
    if (tries > MAX_TRIES) throw new Error(`${file} cannot be replaced: remove it, or set DATA_DIR to another folder.`);
    // Gives signals a chance, and the others who want the folder.
    if (tries > 1) await sleep(50);
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

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(`DATA_DIR must be a folder that can be written: ${(error as Error).message}.`, { cause: error });
  }
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

/**
 * What the file says, however it is laid out. Undefined when it is gone; without a holder when it stays unreadable: another
 * process needs a moment between creating and filling it.
 */
async function readHolder(file: string): Promise<{ text: string; holder?: Holder } | undefined> {
  let text = textOf(file);
  for (let tries = 0; tries < 10 && text !== undefined; tries++) {
    const holder = parsed(text);
    if (isHolder(holder)) return { text, holder };
    await sleep(50);
    text = textOf(file);
  }
  return text === undefined ? undefined : { text };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read: remove it, or set DATA_DIR to another folder.`, { cause: error });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  const { owner, server } = (value ?? {}) as { owner?: unknown; server?: unknown };
  return isIdentity(owner) && (server === undefined || isIdentity(server));
}

function isIdentity(value: unknown): value is ProcessIdentity {
  const { pid, started } = (value ?? {}) as Partial<Record<keyof ProcessIdentity, unknown>>;
  return typeof pid === 'number' && typeof started === 'string';
}

/** Another process may have taken over the same stale lock meanwhile: then this leaves the new one alone. */
function removeIfStill(file: string, stale: string): void {
  if (textOf(file) === stale) rmSync(file, { force: true });
}
