import { Writable } from 'node:stream';
import { Queue } from 'bullmq';
import { type Logger, pino } from 'pino';
import { nightlyJob } from '../../../src/jobs/nightly';
import { QUEUE, queuePrefix } from '../../../src/jobs/queue';
import { startWorkers, type Workers } from '../../../workers/workers';
import { useApp } from '../../testkit';
import { OwnRedis } from './own-redis';
import { until } from '../../until';

const service = useApp();
const workers: Workers[] = [];
const queues: Queue[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((one) => one.stop()));
  await Promise.all(queues.splice(0).map((queue) => queue.close()));
});

/** What the workers of a test say, as JSON lines. */
function listen() {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  return { lines, logger: pino({ level: 'info' }, stream) };
}

function open(redisUrl: string, redisPrefix: string): Queue {
  const queue = new Queue(QUEUE, { connection: { url: redisUrl }, prefix: queuePrefix(redisPrefix) });
  queue.on('error', () => undefined);
  queues.push(queue);
  return queue;
}

/** Starts five processes shortly before their night; on a machine so slow that it came before they had planned it, again. */
async function startFive(redisUrl: string, logger: Logger, margin: number): Promise<{ queue: Queue; margin: number }> {
  const redisPrefix = `${process.env['REDIS_PREFIX']}-${margin}`;
  const at = new Date(Date.now() + margin);
  const nightly = `${at.getUTCSeconds()} ${at.getUTCMinutes()} ${at.getUTCHours()} * * *`;
  for (let i = 0; i < 5; i++) workers.push(startWorkers(service().graph, logger, { redisUrl, redisPrefix, nightly }));
  const queue = open(redisUrl, redisPrefix);
  await until(async () => (await queue.getJobSchedulersCount()) > 0);
  const [planned] = await queue.getJobSchedulers();
  if ((planned?.next ?? 0) <= at.getTime()) return { queue, margin };
  await Promise.all(workers.splice(0).map((one) => one.stop()));
  return startFive(redisUrl, logger, margin * 2);
}

test('R13: five processes that start together make one scheduler and one nightly run', async () => {
  const redisUrl = process.env['REDIS_URL'] ?? '';
  const { lines, logger } = listen();
  const { queue, margin } = await startFive(redisUrl, logger, 5_000);
  const runs = () => lines.filter((line) => line.includes('its facts'));
  await until(() => runs().length > 0);
  // A second one would be in the queue by now: it is planned for the same moment.
  await until(async () => (await queue.getJobCountByTypes('waiting', 'active', 'prioritized')) === 0);
  expect(runs()).toHaveLength(1);
  expect((await queue.getJobSchedulers()).map(({ key }) => key)).toEqual([nightlyJob.name]);
  expect(await queue.getDelayedCount()).toBe(1);
  console.log(
    `R13: 5 schedulers, ${margin / 1_000} s before the night, ${runs().length} nightly run, ${await queue.getDelayedCount()} waiting for the next night`,
  );
});

test('R13: the nightly run is planned again after Redis was away at the start, and after it was emptied', async () => {
  const redis = new OwnRedis();
  await redis.start();
  await redis.stop();
  const { lines, logger } = listen();
  workers.push(startWorkers(service().graph, logger, { redisUrl: redis.url, redisPrefix: 'night', scheduleMs: 200 }));
  await until(() => lines.some((line) => line.includes('cannot be reached')));
  await redis.start();
  const queue = open(redis.url, 'night');
  const planned = async () => (await queue.getJobSchedulersCount()) === 1 && (await queue.getDelayedCount()) === 1;
  const atStart = await until(planned);
  await redis.flush();
  const afterFlush = await until(planned);
  console.log(`R13: planned ${Math.round(atStart)} ms after Redis came, ${Math.round(afterFlush)} ms after FLUSHALL (looked every 200 ms)`);
  await Promise.all(workers.splice(0).map((one) => one.stop()));
  await queue.close();
  await redis.remove();
});
