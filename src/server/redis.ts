import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { RedisHealth } from '../derived/engine/recomputation.service';
import { PATIENCE } from '../patience';

/** A connection to Redis that fails fast: a request is never held up because the queue is away. */
export class RedisConnection implements RedisHealth {
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
      retryStrategy: (attempt) => Math.min(100 * 2 ** Math.min(attempt, 5), 2_000),
    });
    // Without a listener an error of the connection would end the process. One line per outage is enough.
    let away = false;
    this.client.on('error', (error: Error & { code?: string }) => {
      if (!away) logger.warn({ code: error.code ?? error.name }, 'Redis is out of reach');
      away = true;
    });
    this.client.on('ready', () => {
      if (away) logger.info('Redis is back');
      away = false;
    });
  }

  /** Whether Redis answers in time. */
  async reachable(): Promise<boolean> {
    const answered = this.client.ping().then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, this.patienceMs, false)));
    return await Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }

  /** Closes the connection without waiting for an answer. */
  close(): void {
    this.client.disconnect();
  }
}
