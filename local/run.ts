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
import { endingWith, howEnded, startChild, type Child } from './child';
import { root } from './installed';
import type { Server } from './server';
import type { Neo4jOptions } from './neo4j';
import { startServers, type Servers } from './servers';

const COMMANDS_STOP_MS = 15_000;
const PARENT_MS = 500;
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
type End = { readonly signal: NodeJS.Signals } | { readonly code: number; readonly command: readonly string[] } | { readonly died: Server };

function firstEnd(signalled: Promise<NodeJS.Signals>, running: readonly Running[], servers: Servers): Promise<End> {
  return Promise.race<End>([
    signalled.then((signal) => ({ signal })),
    ...running.map(({ child, command }) => child.ended.then((code) => ({ code, command }))),
    ...servers.started.map((died) => died.ended.then(() => ({ died }))),
  ]);
}

interface Running {
  readonly command: readonly string[];
  readonly child: Child;
}

/** Says what has ended the run, where nobody asked for it. */
async function tell(first: End): Promise<void> {
  if ('died' in first) {
    const { name, ended, reason } = first.died;
    console.error(`${name} ${endingWith(await ended, reason)} Everything else is stopped.`);
  }
  if ('code' in first && first.code !== 0) {
    const name = first.command.find((word) => /\.[cm]?[jt]s$/.test(word)) ?? first.command[0];
    console.error(`${name} ${howEnded(first.code)}. Everything else is stopped.`);
  }
}

/** npm that is killed cannot tell us: its end is seen by our having another parent. Other parents may go, as shells do. */
function onParentGone(told: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && told(), PARENT_MS).unref();
}

async function main(): Promise<number> {
  const { folder, neo4j, commands } = readArguments(process.argv.slice(2));
  let startedUp = false;
  const signalled = new Promise<NodeJS.Signals>((told) => {
    const stop = (name: NodeJS.Signals): void => {
      // While they start there is nothing to lose: they end as soon as we are gone (child.ts).
      if (!startedUp) process.exit(128 + constants.signals[name]);
      // npm, tsx and the terminal may each send the same signal; the first one counts, the stop has its own limit.
      told(name);
    };
    for (const name of SIGNALS) process.on(name, () => stop(name));
    onParentGone(() => stop('SIGTERM'));
  });
  const servers = await startServers(folder, neo4j);
  startedUp = true;
  const env = environment(folder, servers);
  const running = commands.map((command) => ({ command, child: startChild(command, { env, ifOrphaned: 'KILL' }) }));

  const first = await firstEnd(signalled, running, servers);
  await tell(first);
  await Promise.all(running.map(({ child }) => child.stop(COMMANDS_STOP_MS, 'signal' in first ? first.signal : 'SIGTERM')));
  await servers.stop();
  if ('died' in first) return 1;
  if ('code' in first) return first.code;
  const codes = await Promise.all(running.map(({ child }) => child.ended));
  return codes.find((code) => code !== 0) ?? 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
