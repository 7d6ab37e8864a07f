import { join, resolve } from 'node:path';
import { root } from './installed';
import { startServers, type Servers } from './servers';

/** How the teardown, which jest loads on its own, finds what was started. */
const shared = globalThis as { localServers?: Servers };

/**
 * Starts what is missing, empty, before the first test, and tells every test by the environment. Throws, and so fails the run, when
 * a server does not start or another run of this checkout uses the folder.
 */
export default async function setUp(): Promise<void> {
  // An empty home takes one second more than emptying a kept one, and has no leftovers in its schema.
  shared.localServers = await startServers(resolve(process.env.DATA_DIR ?? join(root, '.data'), 'test'), { fast: true, fresh: true });
  Object.assign(process.env, shared.localServers.env);
}
