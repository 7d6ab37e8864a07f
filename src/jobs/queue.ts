import { Queue } from 'bullmq';
import type { Wake } from '../derived/engine/wake';
import { retryStrategy } from '../server/redis';
import { PATIENCE } from '../patience';
import { within } from '../within';
import { deriveJob } from './derive';
import { draftPlanJob } from './draft-plan';

export const QUEUE = 'derivations';

/** A prefix in braces keeps all keys of the queue on one slot of a Redis cluster. */
export function queuePrefix(prefix: string): string {
  return `{${prefix}}`;
}

/** Wakes jobs. */
export interface Waker {
  /** Tells the workers what became dirty; never throws, and holds nobody up for longer than 100 ms. */
  wake: Wake;
}

/** How jobs are tried again, and what is kept of them. */
const KEPT = { removeOnComplete: true, removeOnFail: 1_000, attempts: 3, backoff: { type: 'fixed', delay: 1_000 } } as const;

const REOPEN_MS = 1_000;
const CLOSE_MS = 1_000;

/** The queue of the derived data, seen by those who fill it. */
export class DerivationQueue implements Waker {
  private queue: Queue;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly onError: (error: Error) => void,
    private readonly patienceMs = PATIENCE.wakeMs,
  ) {
    this.queue = this.open();
  }

  /** BullMQ gives up for good on a queue whose connection breaks while it is being made: another one is needed then. */
  private open(): Queue {
    const queue = new Queue(QUEUE, {
      connection: { url: this.url, enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 2_000, retryStrategy },
      prefix: queuePrefix(this.prefix),
      skipVersionCheck: true,
    });
    queue.on('error', this.onError);
    queue.waitUntilReady().catch(() => {
      setTimeout(() => {
        if (this.closed) return;
        queue.close().catch(() => undefined);
        this.queue = this.open();
      }, REOPEN_MS).unref();
    });
    return queue;
  }

  /** The queue itself, for those who look at it. */
  get current(): Queue {
    return this.queue;
  }

  async wake(units: Parameters<Wake>[0]): Promise<void> {
    const jobs = [...new Map(units.map(({ kind, shard }) => [`${kind}-${shard}`, { kind, shard }])).entries()];
    if (!jobs.length) return;
    const added = this.queue.addBulk(
      jobs.map(([id, data]) => ({
        name: deriveJob.name,
        data: deriveJob.schema.parse(data),
        // One running and one waiting per kind and shard; no id of its own, which would drop a wake-up that comes during a run.
        opts: {
          deduplication: { id, keepLastIfActive: true },
          ...KEPT,
        },
      })),
    );
    await within(this.patienceMs, added).catch(() => undefined);
  }

  /** Tells the workers of a plan to draft: one running and one waiting a plan. Never throws and never takes longer than 100 ms. */
  async wakePlan(plan: string): Promise<void> {
    const added = this.queue.add(draftPlanJob.name, draftPlanJob.schema.parse({ plan }), {
      deduplication: { id: `plan-${plan}`, keepLastIfActive: true },
      ...KEPT,
    });
    await within(this.patienceMs, added).catch(() => undefined);
  }

  /**
   * Makes sure that a job runs by a cron pattern (UTC); any number of processes may ask for the same, and again and again. One
   * that stands is left alone: making it anew in the moment it is due would skip that run.
   */
  async schedule(name: string, pattern: string): Promise<void> {
    const known = await this.queue.getJobScheduler(name);
    if (known?.pattern === pattern) return;
    await this.queue.upsertJobScheduler(
      name,
      { pattern, tz: 'UTC' },
      { name, data: {}, opts: { removeOnComplete: true, removeOnFail: 100 } },
    );
  }

  /** Closes the connection, also one that was never made. */
  async close(): Promise<void> {
    this.closed = true;
    const { queue } = this;
    // A Redis that does not answer is not asked again and again for the rest of the process's life.
    await within(CLOSE_MS, queue.close()).catch(() => void queue.disconnect().catch(() => undefined));
  }
}
