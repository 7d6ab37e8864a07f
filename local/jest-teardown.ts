import type { Servers } from './servers';

/** Stops what the setup started. */
export default async function tearDown(): Promise<void> {
  await (globalThis as { localServers?: Servers }).localServers?.stop();
}
