import { setTimeout as sleep } from 'node:timers/promises';
import { EMPLOYEE } from '../../seed';
import type { TestApp } from '../../testkit';

export interface State {
  readonly pending: number;
  readonly failed: number;
  readonly degraded: boolean;
}

/** How far the derived data is, as a client sees it. */
export async function stateOf(service: TestApp): Promise<State> {
  return (await service.execute<{ recomputation: State }>('{ recomputation { pending failed degraded } }', {}, EMPLOYEE)).recomputation;
}

/** So late that it will not come: only to end a test that fails. */
const NEVER_MS = 500_000;

/** Waits until a condition holds; gives how long that took. */
export async function until(condition: () => Promise<boolean> | boolean, everyMs = 50): Promise<number> {
  const begun = performance.now();
  while (!(await condition())) {
    if (performance.now() - begun > NEVER_MS) throw new Error(`never came: ${condition}`);
    await sleep(everyMs);
  }
  return performance.now() - begun;
}

/** Waits until nothing is due any longer; gives how long that took. */
export function settled(service: TestApp): Promise<number> {
  return until(async () => (await stateOf(service)).pending === 0);
}

export const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
