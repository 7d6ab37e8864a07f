import { join, resolve } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import { startBrowser } from './browser';
import { root } from './installed';
import { startServers, type Servers } from './servers';

/** How the teardown, which jest loads on its own, finds what was started. */
const shared = globalThis as { localServers?: Servers[]; localBrowser?: BrowserServer | undefined };

/** What jest says of a run. */
interface Run {
  readonly maxWorkers: number;
  /** Files that were named; none means all. */
  readonly nonFlagArgs: readonly string[];
}

/**
 * Starts what is missing, empty, before the first test, once for each of jest's workers, since tests empty the database they are
 * given; local/jest-env.ts tells each worker its own. Throws, and so fails the run, when a server does not start or another run of
 * this checkout uses the folder.
 */
export default async function setUp({ maxWorkers, nonFlagArgs }: Run): Promise<void> {
  if (maxWorkers > 1 && (process.env.NEO4J_URI || process.env.REDIS_URL))
    throw new Error('Tests empty the database: on servers of your own they run one after another, with `npx jest --runInBand`.');
  const home = resolve(process.env.DATA_DIR ?? join(root, '.data'), 'test');
  // An empty home takes one second more than emptying a kept one, and has no leftovers in its schema.
  const start = (i: number) => startServers(i ? `${home}-${i + 1}` : home, { fast: true, fresh: true });
  const browser =
    nonFlagArgs.length && !nonFlagArgs.some((name) => name.includes('console')) ? undefined : browserOrNone(resolve(home, '..', 'browser'));
  const results = await Promise.allSettled(Array.from({ length: maxWorkers }, (_, i) => start(i)));
  shared.localServers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  shared.localBrowser = await browser;
  process.env.TEST_BROWSER = shared.localBrowser?.wsEndpoint() ?? '';
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await Promise.all([...shared.localServers.map((servers) => servers.stop()), shared.localBrowser?.close()]);
    throw failed.reason;
  }
  process.env.TEST_SERVERS = JSON.stringify(shared.localServers.map(({ env }) => env));
}

/** Without a browser the tests of the console are skipped, and one line says so; where everything is checked they must run. */
async function browserOrNone(home: string): Promise<BrowserServer | undefined> {
  try {
    return await startBrowser(home);
  } catch (error) {
    if (process.env.CI) throw error;
    console.error(`\nThe tests in test/console are skipped, as no browser can be started: ${String(error).split('\n')[0]}`);
    return undefined;
  }
}
