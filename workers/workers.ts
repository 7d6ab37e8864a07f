import { UnrecoverableError, Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Wake } from '../src/derived/engine/wake';
import { relay } from '../src/derived/engine/relay.service';
import { STAGES } from '../src/derived/stages';
import type { Graph } from '../src/graph/query';
import { findLostDrafts, tidyMentorings } from '../src/mentoring/mentoring-care.service';
import { nightlyJob } from '../src/jobs/nightly';
import { DerivationQueue, QUEUE, queuePrefix } from '../src/jobs/queue';
import { checkRedisSettings } from '../src/jobs/redis-settings';
import { ChangeSignal } from '../src/server/change-signal';
import { RedisConnection, retryStrategy } from '../src/server/redis';
import { within } from '../src/within';
import type { WorkerParts } from './job';
import { JOBS } from './jobs';

/** Jobs that run longer than this after a stop are left to other workers. */
const CLOSE_MS = 8_000;
/** How soon mentorings of people who left end, and requests whose time is over. */
const MENTORING_MS = 5_000;

export interface WorkersOptions {
  readonly redisUrl: string;
  readonly redisPrefix: string;
  readonly clock?: () => number;
  /** Jobs at once in this process; each holds one database connection at a time. */
  readonly concurrency?: number;
  readonly relayMs?: number;
  readonly pauseMs?: number;
  /** When the nightly pass runs, as a cron pattern (UTC). */
  readonly nightly?: string;
  /** How often to check that the nightly pass is still scheduled. */
  readonly scheduleMs?: number;
}

/** The workers of one process. */
export interface Workers {
  stop(): Promise<void>;
}

/** Starts the job handlers and the relay; both go on through outages of Redis and the database. */
export function startWorkers(graph: Graph, logger: Logger, options: WorkersOptions): Workers {
  const { redisUrl, redisPrefix, clock = Date.now, concurrency = 4, relayMs = 1_000, pauseMs } = options;
  let stopped = false;
  const stopping = () => stopped;
  const quiet = onceAMinute((error) => logger.warn({ reason: error.message }, 'The queue cannot be reached'));
  const stopCheck = checkRedisSettings(redisUrl, (advice) => logger.warn(advice));
  const queue = new DerivationQueue(redisUrl, redisPrefix, quiet);
  const wake: Wake = (units) => queue.wake(units);
  const redis = new RedisConnection(redisUrl, logger);
  const signal = new ChangeSignal(redis.client, redisUrl, redisPrefix);
  const parts: WorkerParts = { graph, logger, wake, clock, pauseMs, stopping, written: () => signal.tell() };
  const handlers = new Map(JOBS.map((job) => job(parts)).map((handler) => [handler.name, handler]));
  const worker = new Worker(
    QUEUE,
    async (job) => {
      const handler = handlers.get(job.name);
      if (!handler) throw new UnrecoverableError(`There is no job ${job.name}`);
      await handler.run(job.data);
    },
    {
      connection: { url: redisUrl, maxRetriesPerRequest: null, retryStrategy },
      prefix: queuePrefix(redisPrefix),
      concurrency,
      // A job whose worker died runs again soon, and however often that happens: the fence makes doubled runs harmless.
      lockDuration: 4_000,
      stalledInterval: 2_000,
      maxStalledCount: 1_000,
      skipVersionCheck: true,
    },
  );
  // Asked for by every process and there once: no leader is needed. Again from time to time, as a Redis that lost its data lost it too.
  const schedule = () => void queue.schedule(nightlyJob.name, options.nightly ?? '0 3 * * *').catch(quiet);
  schedule();
  const scheduling = setInterval(schedule, options.scheduleMs ?? 60_000);
  worker.on('error', quiet);
  worker.on('completed', () => signal.tell());
  worker.on('failed', (job, error) => logger.warn({ job: job?.name, data: job?.data, reason: error.message }, 'A job failed'));
  const relaying = loop(relayMs, stopping, () => relay(graph, wake, clock()), logger);
  const wakeLostDrafts = async (): Promise<void> => {
    for (const plan of await findLostDrafts(graph, clock())) await queue.wakePlan(plan);
  };
  const mentoring = [
    loop(relayMs, stopping, wakeLostDrafts, logger),
    loop(MENTORING_MS, stopping, () => tidyMentorings(graph, clock()), logger),
  ];
  const advancing = STAGES.flatMap(({ advance }) => (advance ? [loop(60_000, stopping, () => advance(parts), logger)] : []));
  return {
    async stop() {
      stopped = true;
      clearInterval(scheduling);
      stopCheck();
      await Promise.all([relaying, ...mentoring, ...advancing].map((running) => running.stop()));
      await within(CLOSE_MS, worker.close()).catch(() => undefined);
      signal.close();
      redis.close();
      await queue.close();
    },
  };
}

/** Runs work again and again with pauses between; true means at once. An error is reported and followed by a pause; a stop ends a pause. */
function loop(everyMs: number, stopping: () => boolean, work: () => Promise<boolean | void>, logger: Logger) {
  let wakeUp = () => {};
  const done = (async () => {
    while (!stopping()) {
      const again = await work().catch((error: unknown) => {
        logger.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'The relay could not look');
      });
      if (again !== true && !stopping())
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs);
          wakeUp = () => (clearTimeout(timer), resolve());
        });
    }
  })();
  return { stop: () => (wakeUp(), done) };
}

/** An outage causes hundreds of errors: one per minute is logged. */
function onceAMinute(tell: (error: Error) => void): (error: Error) => void {
  let last = -Infinity;
  return (error) => {
    const now = performance.now();
    if (now - last < 60_000) return;
    last = now;
    tell(error);
  };
}
