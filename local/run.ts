/*
 * Starts the databases that are missing, runs commands beside them, stops all in order:
 *
 *   tsx local/run.ts [--folder NAME] [--fast] [--heap MB] [--page-cache MB] -- COMMAND ARGS... [+ COMMAND ARGS...]
 *
 * Commands separated by a lone + run side by side; when one ends, all are stopped and its exit code is ours. They find the databases
 * by NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and REDIS_URL, the folder for data by DATA_DIR, the sentence model by MODEL_DIR, and
 * LOCAL=1 tells them that all this is a developer's machine. --folder takes a folder within DATA_DIR, --fast less memory, --heap and
 * --page-cache what Neo4j is to have.
 */
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startChild, type Child } from './child';
import { root } from './installed';
import type { Server } from './server';
import type { Neo4jOptions } from './neo4j';
import { startServers, type Servers } from './servers';

const COMMANDS_STOP_MS = 15_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Plan {
  readonly folder: string;
  readonly neo4j: Neo4jOptions;
  readonly commands: readonly (readonly string[])[];
}

function readArguments(args: readonly string[]): Plan {
  const dash = args.indexOf('--');
  if (dash < 0)
    throw new Error('Usage: run.ts [--folder NAME] [--fast] [--heap MB] [--page-cache MB] -- COMMAND ARGS... [+ COMMAND ARGS...]');
  const { values } = parseArgs({
    args: args.slice(0, dash),
    options: { folder: { type: 'string' }, fast: { type: 'boolean' }, heap: { type: 'string' }, 'page-cache': { type: 'string' } },
  });
  const neo4j = {
    fast: values.fast ?? false,
    ...(values.heap && { heapMb: Number(values.heap) }),
    ...(values['page-cache'] && { pageCacheMb: Number(values['page-cache']) }),
  };
  const commands: string[][] = [[]];
  for (const word of args.slice(dash + 1)) {
    if (word === '+') commands.push([]);
    else commands.at(-1)?.push(word);
  }
  if (commands.some((command) => command.length === 0)) throw new Error('A command is missing after -- or +.');
  return { folder: resolve(process.env.DATA_DIR ?? join(root, '.data'), values.folder ?? ''), neo4j, commands };
}

function environment(folder: string, servers: Servers): NodeJS.ProcessEnv {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  return { ...process.env, ...servers.env, PATH: path, DATA_DIR: folder, LOCAL: '1' };
}

/** The first thing that ends the run: a signal to us, a command (its exit code), or a database. */
type End = { readonly signal: NodeJS.Signals } | { readonly code: number } | { readonly died: Server };

function firstEnd(signalled: Promise<NodeJS.Signals>, children: readonly Child[], servers: Servers): Promise<End> {
  return Promise.race<End>([
    signalled.then((signal) => ({ signal })),
    ...children.map((child) => child.ended.then((code) => ({ code }))),
    ...servers.started.map((died) => died.ended.then(() => ({ died }))),
  ]);
}

async function main(): Promise<number> {
  const { folder, neo4j, commands } = readArguments(process.argv.slice(2));
  let startedUp = false;
  const signalled = new Promise<NodeJS.Signals>((told) => {
    for (const name of SIGNALS) {
      process.on(name, () => {
        // While they start there is nothing to lose: they end as soon as we are gone (child.ts).
        if (!startedUp) process.exit(128 + constants.signals[name]);
        // npm, tsx and the terminal may each send the same signal; the first one counts, the stop has its own limit.
        told(name);
      });
    }
  });
  const servers = await startServers(folder, neo4j);
  startedUp = true;
  const env = environment(folder, servers);
  const children = commands.map((command) => startChild(command, { env, ifOrphaned: 'KILL' }));

  const first = await firstEnd(signalled, children, servers);
  if ('died' in first) console.error(`${first.died.name} has ended (exit code ${await first.died.ended}): ${first.died.reason()}`);
  await Promise.all(children.map((child) => child.stop(COMMANDS_STOP_MS, 'signal' in first ? first.signal : 'SIGTERM')));
  await servers.stop();
  if ('died' in first) return 1;
  if ('code' in first) return first.code;
  const codes = await Promise.all(children.map((child) => child.ended));
  return codes.find((code) => code !== 0) ?? 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
