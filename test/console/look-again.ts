import { sync } from '../seed';
import type { TestApp } from '../testkit';

/** Lets all streams look again at once, as workers do: what a test computes in its own process is announced by nobody. */
export async function lookAgain(service: TestApp): Promise<void> {
  await sync(service, 'skills', [{ id: 'unwritten', name: 'Unwritten' }], { dryRun: true });
}
