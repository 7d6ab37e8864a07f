import type { Servers } from './servers';

/** Stops what the setup started. */
export default async function tearDown(): Promise<void> {
  const { localServers = [] } = globalThis as { localServers?: Servers[] };
  await Promise.all(localServers.map((servers) => servers.stop()));
}
