import { Redis } from 'ioredis';
import { retryStrategy } from './redis';

/** Told more often than this, listeners would look again for nothing. */
const APART_MS = 250;

/**
 * Says in all processes that something was written, without saying what: whoever listens looks again with their own rights, so
 * nothing can leak on the way. What is told while Redis is away is lost; listeners look again after a while anyway.
 */
export class ChangeSignal {
  private readonly channel: string;
  private readonly waiting = new Set<() => void>();
  private subscriber: Redis | undefined;
  private telling: NodeJS.Timeout | undefined;

  constructor(
    private readonly publisher: Redis,
    private readonly url: string,
    prefix: string,
  ) {
    this.channel = `${prefix}:written`;
  }

  /** Tells everybody, soon; never throws. Many calls in a row tell once. */
  tell(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.publisher.publish(this.channel, '').catch(() => undefined);
    }, APART_MS);
  }

  /** Waits until something was written after this call, at most for `latestMs`; an abort ends it at once. */
  async next(abort: AbortSignal, latestMs: number): Promise<void> {
    if (abort.aborted) return;
    this.listen();
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(latest);
        this.waiting.delete(done);
        abort.removeEventListener('abort', done);
        resolve();
      };
      const latest = setTimeout(done, latestMs);
      this.waiting.add(done);
      abort.addEventListener('abort', done);
    });
  }

  /** Lets go of the connection and of everybody who waits. */
  close(): void {
    clearTimeout(this.telling);
    this.subscriber?.disconnect();
    for (const done of [...this.waiting]) done();
  }

  /** A connection that listens can do nothing else, so there is one more, made for the first who listens. */
  private listen(): void {
    if (this.subscriber) return;
    this.subscriber = new Redis(this.url, { maxRetriesPerRequest: null, retryStrategy });
    // The connection of the requests tells outages; without a listener an error would end the process.
    this.subscriber.on('error', () => undefined);
    this.subscriber.on('message', () => {
      for (const done of [...this.waiting]) done();
    });
    this.subscriber.subscribe(this.channel).catch(() => undefined);
  }
}
