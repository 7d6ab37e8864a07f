import type { Queue } from 'bullmq';
import type { Reachable } from '../../server/redis';
import type { Feature } from '../../server/feature';
import { BOARD_PATH } from './board';
import { jobsRoutes } from './routes';

export interface BoardParts {
  readonly redis: Reachable;
  readonly queue: () => Queue;
  /** How long a page waits for Redis. */
  readonly patienceMs: number;
}

/** The jobs in Redis for administrators; the queue is asked for anew, since another one stands there after some outages. */
export function boardFeature({ redis, queue, patienceMs }: BoardParts): Feature {
  return { routes: { path: BOARD_PATH, router: (kit) => jobsRoutes({ ...kit, redis, queue, patienceMs }) } };
}
