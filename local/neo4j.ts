import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { endingOf, startChild } from './child';
import { readInstalled, type Installed } from './installed';
import { lock } from './lock';
import { preparePassword, writeSettings, type JavaCall } from './neo4j-home';
import { answersQueries, findReason } from './neo4j-ready';
import { choosePort } from './port';
import type { Server } from './server';

export interface Neo4jOptions {
  readonly heapMb?: number;
  readonly pageCacheMb?: number;
  /** Little memory and code compiled only lightly: starts soonest, halves the speed of long runs. For tests. */
  readonly fast?: boolean;
  /** Deletes the folder's data and logs first. */
  readonly fresh?: boolean;
  /** Where its programs are; otherwise as install.mjs found them. */
  readonly installed?: Installed;
  /** Further flags for Java. */
  readonly javaFlags?: readonly string[];
}

/** Neo4j with its address and login. */
export interface LocalNeo4j extends Server {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** After a crash in a bulk load the store's recovery alone took 36 s. */
const START_MS = 300_000;
/** A stop writes all pages to disk, and once the class archive too. */
const STOP_MS = 120_000;
/** Neo4j's own choice of flags, as far as it matters here. */
const FLAGS = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  // Without memory it would linger half dead; the wrapper tells a death.
  '-XX:+ExitOnOutOfMemoryError',
];

/**
 * Starts a real Neo4j of our own on the loopback address, with its home in `<folder>/neo4j`, and waits until its default database
 * answers. A Neo4j left behind in this folder by a process that was killed is ended first. Throws when the folder is in use, and
 * with the reason from its log when it does not start.
 */
export async function startNeo4j(folder: string, options: Neo4jOptions = {}): Promise<LocalNeo4j> {
  const home = join(folder, 'neo4j');
  const held = await lock(home, 'neo4j');
  try {
    if (options.fresh) for (const name of ['data', 'logs']) rmSync(join(home, name), { recursive: true, force: true });
    mkdirSync(join(home, 'logs'), { recursive: true });
    const port = await choosePort(join(home, 'port'));
    const conf = writeSettings(home, port, options.pageCacheMb ?? (options.fast ? 64 : 512), options.fast ?? false);
    const call = describeJava(options);
    const password = preparePassword(home, call);
    const output = join(home, 'logs', 'console.log');
    const log = join(home, 'logs', 'neo4j.log');
    rmSync(output, { force: true });
    const offset = existsSync(log) ? statSync(log).size : 0;
    const command = [call.java, ...call.flags, 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${conf}`];
    const child = startChild(command, { env: call.env, output, ifOrphaned: 'TERM' });
    held.setServer(child.pid);
    void child.ended.then(held.release);
    const reason = (): string => findReason(log, offset, output);
    const ready = await answersQueries(port, password, child.isAlive, START_MS).catch((error: unknown) => error);
    if (ready !== true) {
      const ending = await endingOf(child, reason);
      throw ready instanceof Error ? ready : new Error(`Neo4j did not start: it ${ending}`);
    }
    const { pid, ended, kill } = child;
    const uri = `bolt://127.0.0.1:${port}`;
    return { name: 'Neo4j', uri, username: 'neo4j', password, pid, ended, reason, kill, stop: () => child.stop(STOP_MS) };
  } catch (error) {
    held.release();
    throw error;
  }
}

function describeJava(options: Neo4jOptions): JavaCall {
  const { java, jars, archive } = options.installed ?? readInstalled();
  if (!java || !jars) throw new Error('Neo4j is not installed: run `node local/install.mjs` with NEO4J_URI unset.');
  const heapMb = options.heapMb ?? (options.fast ? 256 : 1024);
  const flags = [
    `-Xmx${heapMb}m`,
    heapMb < 1024 ? '-XX:+UseSerialGC' : '-XX:+UseG1GC',
    ...(options.fast ? ['-XX:TieredStopAtLevel=1'] : []),
    ...(archive && existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : []),
    ...FLAGS,
    ...(options.javaFlags ?? []),
  ];
  // The archive holds only for the same jars in the same order.
  const names = readdirSync(jars).sort();
  return { java, flags, env: { ...process.env, CLASSPATH: names.map((name) => join(jars, name)).join(':') } };
}
