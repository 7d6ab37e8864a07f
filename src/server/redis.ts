import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { PATIENCE } from '../patience';
import { within } from '../within';

/** Whether something the service needs answers; never throws and never takes longer than a second. */
export interface Reachable {
  reachable(): Promise<boolean>;
}

/** Pauses between attempts to reach Redis: doubling ones, as clients have them by default, would keep us away long after it is back. */
export const retryStrategy = (attempt: number): number => Math.min(100 * attempt, 1_000);

/** A connection to Redis that fails fast: a request is never held up because the queue is down. */
export class RedisConnection implements Reachable {
  readonly client: Redis;

  constructor(
    url: string,
    logger: Logger,
    private readonly patienceMs = PATIENCE.healthMs,
  ) {
    this.client = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 3_000,
      retryStrategy,
    });
    // Without a listener an error of the connection would end the process. One line per outage is enough.
    let away = false;
    this.client.on('error', (error: Error & { code?: string }) => {
      if (!away) logger.warn({ code: error.code ?? error.name }, 'Redis cannot be reached');
      away = true;
    });
    this.client.on('ready', () => {
      if (away) logger.info('Redis can be reached again');
      away = false;
    });
  }

  /** Whether Redis answers in time. */
  async reachable(): Promise<boolean> {
    return await within(this.patienceMs, this.client.ping()).then(
      () => true,
      () => false,
    );
  }

  /** Closes the connection without waiting for an answer. */
  close(): void {
    this.client.disconnect();
  }
}
