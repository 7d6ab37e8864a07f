import type { BrowserServer } from 'playwright-core';
import type { Servers } from './servers';

/** Stops what the setup started. */
export default async function tearDown(): Promise<void> {
  const { localServers = [], localBrowser } = globalThis as { localServers?: Servers[]; localBrowser?: BrowserServer };
  await Promise.all([...localServers.map((servers) => servers.stop()), localBrowser?.close()]);
}
