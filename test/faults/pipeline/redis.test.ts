import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { derivation } from '../../../src/derived/engine/key';
import { PROFICIENCY } from '../../../src/derived/proficiency/proficiency.kind';
import { DerivationQueue, QUEUE, queuePrefix } from '../../../src/jobs/queue';
import { PATIENCE } from '../../../src/patience';
import { Proxy } from '../../proxy';
import { anyMoment } from '../../random';
import { newPrefix, seed, sync } from '../../seed';
import { PATIENT, startApp, type TestApp } from '../../testkit';
import { FULL } from '../length';
import { OwnRedis } from './own-redis';
import { startWorker, type TestProcess } from './processes';
import { seconds, settled, stateOf } from './settled';
import { until } from '../../until';
import { contributions, people, range, staleOf } from './story';

const PEOPLE = FULL ? 1_000 : 100;
/** Syncs while Redis is away. */
const CALLS = FULL ? 1_000 : 50;
const redis = new OwnRedis();
let service: TestApp;
let worker: TestProcess;

/** Starts while Redis is away: nobody waits for it. */
beforeAll(async () => {
  await redis.start();
  await redis.stop();
  const env = { REDIS_URL: redis.url };
  const { healthMs, wakeMs, countMs } = PATIENCE;
  service = await startApp({ patience: { ...PATIENT, healthMs, wakeMs, countMs } }, env);
  worker = await startWorker(env);
});

afterAll(async () => {
  await service.close();
  await worker.end();
  await redis.remove();
});

/** Syncs one contribution each of a tenth of the people so many times, and lets something happen meanwhile; tells the slowest call. */
async function syncing(prefix: string, round: number, count: number, meanwhile = (_call: number): void => {}): Promise<string> {
  let slowest = 0;
  for (let calls = 0; calls < count; calls++) {
    meanwhile(calls);
    const at = performance.now();
    const of = range(PEOPLE).filter((i) => i % 10 === calls % 10);
    const { run } = await sync(service, 'contributions', contributions(prefix, round + calls, of));
    expect(run.created).toBe(of.length);
    slowest = Math.max(slowest, performance.now() - at);
  }
  return `${count} syncs, slowest ${seconds(slowest)}`;
}

/** Waits until Redis has written what it accepted; with `appendfsync everysec` it does at once, but later while the disk is busy. */
async function written(): Promise<void> {
  const client = new Redis(redis.url);
  await until(async () => (await client.info('persistence')).includes('aof_buffer_length:0'));
  client.disconnect();
}

async function expectRight(prefix: string): Promise<number> {
  expect(await stateOf(service)).toEqual({ pending: 0, failed: 0, degraded: false });
  const { pairs, stale } = await staleOf(service, prefix);
  expect(stale).toEqual([]);
  expect(pairs).toBeGreaterThan(PEOPLE);
  return pairs;
}

test('R2: Redis away at the start and lost during syncs: calls succeed, say so, and all scores are right afterwards', async () => {
  const prefix = newPrefix();
  for (const rows of [{ skills: people(prefix, PEOPLE).skills }, { people: people(prefix, PEOPLE).people }])
    for (const [kind, list] of Object.entries(rows)) await sync(service, kind as 'skills', list ?? []);
  const atStart = await syncing(prefix, 0, 5);
  expect(await stateOf(service)).toMatchObject({ degraded: true });
  await redis.start();
  const first = await settled(service);
  await until(async () => !(await stateOf(service)).degraded);

  let stopped: Promise<void> | undefined;
  const lost = await syncing(prefix, 1_000, CALLS, (call) => {
    if (call === 2) stopped = redis.stop();
  });
  await stopped;
  await until(async () => (await stateOf(service)).degraded);
  expect((await stateOf(service)).pending).toBeGreaterThan(0);
  await redis.start();
  const second = await settled(service);
  await until(async () => !(await stateOf(service)).degraded);
  const pairs = await expectRight(prefix);
  console.log(
    `R2: away at the start: ${atStart}, settled ${seconds(first)} after Redis came; ` +
      `lost: ${lost}, settled ${seconds(second)} after; 0 of ${pairs} scores stale`,
  );
});

test('R3: Redis is emptied in the middle of a run', async () => {
  const prefix = newPrefix();
  await seed(service, people(prefix, PEOPLE));
  const flushes = 5;
  for (let round = 0; round < flushes; round++) {
    await sync(service, 'contributions', contributions(prefix, round, range(PEOPLE)));
    await anyMoment(200);
    await redis.flush();
  }
  const took = await settled(service);
  const pairs = await expectRight(prefix);
  console.log(`R3: emptied ${flushes} times; settled ${seconds(took)} after the last; 0 of ${pairs} scores stale`);
});

test('R5: Redis is killed, with its append-only file: jobs that were written are there, and nothing is lost', async () => {
  const prefix = newPrefix();
  await seed(service, people(prefix, PEOPLE));
  const open = () => {
    const queue = new Queue<{ when: string }>('kept', { connection: { url: redis.url } });
    queue.on('error', () => undefined);
    return queue;
  };
  const before = open();
  const kills = FULL ? 10 : 2;
  const accepted = 500;
  const add = (when: string) => before.addBulk(range(accepted).map(() => ({ name: 'job', data: { when } })));
  for (let kill = 0; kill < kills; kill++) {
    await add('earlier');
    await written();
    await sync(service, 'contributions', contributions(prefix, kill, range(PEOPLE)));
    await add('just before');
    await redis.kill();
    await redis.start();
  }
  const took = await settled(service);
  const after = open();
  const kept = await after.getWaiting(0, -1);
  const count = (when: string) => kept.filter((job) => job.data.when === when).length;
  console.log(
    `R5: ${kills} kills, kept ${count('earlier')} of ${kills * accepted} jobs that were written and ` +
      `${count('just before')} of ${kills * accepted} accepted just before; settled ${seconds(took)} after the last`,
  );
  expect(count('earlier')).toBe(kills * accepted);
  await Promise.all([before.close(), after.close()]);
  const pairs = await expectRight(prefix);
  console.log(`R5: 0 of ${pairs} scores stale`);
});

test('a connection to Redis that breaks while it is being made does not end the queue for good', async () => {
  const proxy = await Proxy.start(redis.url);
  // A connection asks who it talks to (INFO), then BullMQ asks once more: that one is cut, three times.
  let cuts = 0;
  const asked = new WeakMap<object, number>();
  proxy.toServer = (chunk, connection) => {
    const count = (asked.get(connection) ?? 0) + (chunk.toString('latin1').match(/info\r\n/gi)?.length ?? 0);
    asked.set(connection, count);
    if (count < 2 || cuts >= 3) return true;
    cuts++;
    connection.cut();
    return false;
  };
  const prefix = newPrefix().replace('-', '');
  const queue = new DerivationQueue(proxy.through(redis.url), prefix, () => undefined);
  const seen = new Queue(QUEUE, { connection: { url: redis.url }, prefix: queuePrefix(prefix) });
  await until(async () => {
    await queue.wake([derivation(PROFICIENCY, 'x')]);
    return (await seen.getWaitingCount()) > 0;
  });
  console.log(`R2: the queue came back after ${cuts} cuts while it was opened`);
  expect(cuts).toBeGreaterThan(0);
  await Promise.all([queue.close(), seen.close()]);
  await proxy.stop();
});
