import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { startRedis } from '../../../local/redis';
import { nightlyJob } from '../../../src/jobs/nightly';
import { QUEUE, queuePrefix } from '../../../src/jobs/queue';
import { startWorkers, type Workers } from '../../../workers/workers';
import { newPrefix } from '../../seed';
import { useApp } from '../../testkit';
import { until } from './settled';

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

test('R13: five processes that start together make one scheduler and one nightly run', async () => {
  const redisUrl = process.env['REDIS_URL'] ?? '';
  const redisPrefix = newPrefix().replace('-', '');
  const { lines, logger } = listen();
  const at = new Date(Date.now() + 5_000);
  const nightly = `${at.getUTCSeconds()} ${at.getUTCMinutes()} ${at.getUTCHours()} * * *`;
  for (let i = 0; i < 5; i++) workers.push(startWorkers(service().graph, logger, { redisUrl, redisPrefix, nightly }));
  const queue = open(redisUrl, redisPrefix);

  const runs = () => lines.filter((line) => line.includes('its facts'));
  await until(() => runs().length > 0);
  // A second one would come at the same moment.
  await sleep(1_500);
  expect(runs()).toHaveLength(1);
  expect((await queue.getJobSchedulers()).map(({ key }) => key)).toEqual([nightlyJob.name]);
  expect(await queue.getDelayedCount()).toBe(1);
  console.log(`R13: 5 schedulers, ${runs().length} nightly run, ${await queue.getDelayedCount()} waiting for the next night`);
}, 60_000);

describe('a scheduler comes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'expertise-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('after Redis was away at the start, and after it was emptied', async () => {
    const first = await startRedis(folder);
    await first.stop();
    const { logger } = listen();
    workers.push(startWorkers(service().graph, logger, { redisUrl: first.url, redisPrefix: 'night', relayMs: 200 }));
    await sleep(2_000);
    const redis = await startRedis(folder);
    const queue = open(redis.url, 'night');
    const scheduled = async () => (await queue.getJobSchedulersCount()) === 1;
    const atStart = await until(scheduled);
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    const afterFlush = await until(scheduled);
    console.log(`R13: scheduled ${Math.round(atStart)} ms after Redis came, ${Math.round(afterFlush)} ms after FLUSHALL`);
    await Promise.all(workers.splice(0).map((one) => one.stop()));
    await Promise.all(queues.splice(0).map((one) => one.close()));
    await redis.stop();
  }, 120_000);
});
