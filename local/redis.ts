import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endingOf, startChild } from './child';
import { readInstalled } from './installed';
import { lock } from './lock';
import { choosePort } from './port';
import { answersPing } from './redis-ready';
import { keepSecret } from './secret';
import type { Server } from './server';

export interface RedisOptions {
  /** Deletes the folder's data first. */
  readonly fresh?: boolean;
}

/** Redis with its address, password included. */
export interface LocalRedis extends Server {
  readonly url: string;
}

/** Loading a large append-only file takes its time. */
const START_MS = 60_000;
const STOP_MS = 10_000;

/**
 * Starts a Redis of our own on the loopback address, with its data in `<folder>/redis`, and waits until it answers. A Redis left
 * behind in this folder by a process that was killed is ended first. Throws when the folder is in use or Redis does not start.
 */
export async function startRedis(folder: string, options: RedisOptions = {}): Promise<LocalRedis> {
  const home = join(folder, 'redis');
  const held = await lock(home, 'redis');
  try {
    if (options.fresh) rmSync(join(home, 'data'), { recursive: true, force: true });
    const port = await choosePort(join(home, 'port'));
    const password = keepSecret(join(home, 'password'));
    const log = join(home, 'redis.log');
    writeFileSync(log, '');
    const program = readInstalled().redisServer;
    if (!program) throw new Error('Redis is not installed: run `node local/install.mjs` with REDIS_URL unset.');
    const child = startChild([program, writeSettings(home, port, password)], { output: log, ifOrphaned: 'TERM' });
    held.setServer(child.pid);
    void child.ended.then(held.release);
    const reason = (): string => lastLine(log);
    const deadline = Date.now() + START_MS;
    while (!(await answersPing(port, password))) {
      if (child.isAlive() && Date.now() < deadline) {
        await sleep(20);
        continue;
      }
      const ending = await endingOf(child, reason);
      throw new Error(`Redis did not start: it ${ending}`);
    }
    const { pid, ended, kill } = child;
    const url = `redis://:${password}@127.0.0.1:${port}`;
    return { name: 'Redis', url, pid, ended, reason, kill, stop: () => child.stop(STOP_MS) };
  } catch (error) {
    held.release();
    throw error;
  }
}

/** Settings in a file only its owner can read: an argument could be seen by every user of the machine. */
function writeSettings(home: string, port: number, password: string): string {
  const data = join(home, 'data');
  mkdirSync(data, { recursive: true });
  const settings = {
    bind: '127.0.0.1',
    port,
    requirepass: password,
    dir: JSON.stringify(data),
    appendonly: 'yes',
    appendfsync: 'everysec',
    // The append-only file is the only copy; a job that was accepted is never evicted.
    save: '""',
    'maxmemory-policy': 'noeviction',
  };
  const file = join(home, 'redis.conf');
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}

function lastLine(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.at(-1) || `it printed nothing (see ${log})`;
}
