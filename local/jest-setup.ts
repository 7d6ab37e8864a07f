import { join, resolve } from 'node:path';
import { root } from './installed';
import { startServers, type Servers } from './servers';

/** How the teardown, which jest loads on its own, finds what was started. */
const shared = globalThis as { localServers?: Servers[] };

/**
 * Starts what is missing, empty, before the first test, once for each of jest's workers, since tests empty the database they are
 * given; local/jest-env.ts tells each worker its own. Throws, and so fails the run, when a server does not start or another run of
 * this checkout uses the folder.
 */
export default async function setUp({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  if (maxWorkers > 1 && (process.env.NEO4J_URI || process.env.REDIS_URL))
    throw new Error('Tests empty the database: on servers of your own they run one after another, with `npx jest --runInBand`.');
  const home = resolve(process.env.DATA_DIR ?? join(root, '.data'), 'test');
  // An empty home takes one second more than emptying a kept one, and has no leftovers in its schema.
  const start = (i: number) => startServers(i ? `${home}-${i + 1}` : home, { fast: true, fresh: true });
  const results = await Promise.allSettled(Array.from({ length: maxWorkers }, (_, i) => start(i)));
  shared.localServers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await Promise.all(shared.localServers.map((servers) => servers.stop()));
    throw failed.reason;
  }
  process.env.TEST_SERVERS = JSON.stringify(shared.localServers.map(({ env }) => env));
}
