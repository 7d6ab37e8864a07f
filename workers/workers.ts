import { UnrecoverableError, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { derivationHandlers } from '../src/derived/engine/handlers.service';
import { Relay } from '../src/derived/engine/relay.service';
import { DerivationRunner } from '../src/derived/engine/runner.service';
import { DerivationWork, PAUSE_MS } from '../src/derived/engine/work.service';
import type { Graph } from '../src/graph/query';
import { deriveJob } from '../src/jobs/derive';
import { DerivationQueue, QUEUE, queuePrefix, retryStrategy } from '../src/jobs/queue';
import { nightlyJob } from '../src/jobs/nightly';
import { checkRedisSettings } from '../src/jobs/redis-settings';
import { ProficiencyService } from '../src/derived/proficiency/proficiency.service';
import { SkillSimilarityService } from '../src/derived/similarity/similarity.service';
import { RankingService } from '../src/derived/ranking/ranking.service';
import { SyncRunService } from '../src/intake/sync/sync-run.service';
import { NightlyService } from '../src/derived/engine/nightly.service';
import { deriveHandler } from './derive';
import { nightlyHandler } from './nightly';

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
  /** How often it is looked whether the nightly pass is still planned. */
  readonly scheduleMs?: number;
}

/** The workers of one process. */
export interface Workers {
  stop(): Promise<void>;
}

/** Starts the job handlers and the relay; both go on through outages of Redis and the database. */
export function startWorkers(graph: Graph, logger: Logger, options: WorkersOptions): Workers {
  const { redisUrl, redisPrefix, clock = Date.now, concurrency = 4, relayMs = 1_000, pauseMs = PAUSE_MS } = options;
  let stopped = false;
  const stopping = () => stopped;
  const quiet = onceAMinute((error) => logger.warn({ reason: error.message }, 'The queue is out of reach'));
  const stopCheck = checkRedisSettings(redisUrl, (advice) => logger.warn(advice));
  const queue = new DerivationQueue(redisUrl, redisPrefix, quiet);
  const runner = new DerivationRunner(graph, derivationHandlers(graph, clock), clock);
  const work = new DerivationWork(graph, runner, (units) => queue.wake(units), clock, pauseMs);
  // Each handler by the name of its job: the list is the whole of it.
  const nightly = new NightlyService(graph, [new ProficiencyService(graph), new RankingService(graph)], clock, (kind, id) =>
    logger.warn({ kind, id }, 'A derived unit differs from its facts'),
  );
  const handlers = new Map([
    [deriveJob.name, deriveHandler(work, stopping)],
    [
      nightlyJob.name,
      nightlyHandler(nightly, new SkillSimilarityService(graph, clock), new SyncRunService(graph), logger, clock, stopping),
    ],
  ]);
  const worker = new Worker(
    QUEUE,
    async (job) => {
      const handler = handlers.get(job.name);
      if (!handler) throw new UnrecoverableError(`There is no job ${job.name}`);
      await handler(job.data);
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
  worker.on('failed', (job, error) => logger.warn({ job: job?.name, data: job?.data, reason: error.message }, 'A job failed'));
  const relay = new Relay(graph, (units) => queue.wake(units), clock);
  const relaying = loop(relayMs, stopping, () => relay.tick(), logger);
  const advancing = loop(60_000, stopping, () => relay.advanceWeek(), logger);
  return {
    async stop() {
      stopped = true;
      clearInterval(scheduling);
      stopCheck();
      await Promise.all([relaying.stop(), advancing.stop()]);
      await Promise.race([worker.close(), new Promise((resolve) => setTimeout(resolve, 8_000).unref())]);
      await queue.close();
    },
  };
}

/** Runs work again and again with pauses between; true means at once. An error is told and waited out; a stop ends a pause. */
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

/** An outage makes hundreds of errors: one a minute is told. */
function onceAMinute(tell: (error: Error) => void): (error: Error) => void {
  let last = -Infinity;
  return (error) => {
    const now = performance.now();
    if (now - last < 60_000) return;
    last = now;
    tell(error);
  };
}
