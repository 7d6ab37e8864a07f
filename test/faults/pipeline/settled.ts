import { EMPLOYEE } from '../../seed';
import type { TestApp } from '../../testkit';
import { until } from '../../until';

export interface State {
  readonly pending: number;
  readonly failed: number;
  readonly degraded: boolean;
}

/** How far the derived data is, as a client sees it. */
export async function stateOf(service: TestApp): Promise<State> {
  return (await service.execute<{ recomputation: State }>('{ recomputation { pending failed degraded } }', {}, EMPLOYEE)).recomputation;
}

/** Waits until nothing is due any longer; gives how long that took. */
export function settled(service: TestApp): Promise<number> {
  return until(async () => (await stateOf(service)).pending === 0);
}

export const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
