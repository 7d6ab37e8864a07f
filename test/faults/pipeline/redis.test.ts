import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { derivation } from '../../../src/derived/engine/key';
import { PROFICIENCY } from '../../../src/derived/proficiency/proficiency.kind';
import { DerivationQueue, QUEUE, queuePrefix } from '../../../src/jobs/queue';
import { Proxy } from '../../proxy';
import { newPrefix, seed, sync } from '../../seed';
import { startApp, type TestApp } from '../../testkit';
import { FULL, PATIENCE_MS } from '../length';
import { OwnRedis } from './own-redis';
import { startWorker, type TestProcess } from './processes';
import { seconds, settled, stateOf, until } from './settled';
import { contributions, people, range, staleOf } from './story';

const PEOPLE = FULL ? 1_000 : 100;
const OUTAGE_MS = FULL ? 60_000 : 10_000;
/** With `appendfsync everysec` Redis writes what it accepted at once, but while the disk is busy up to two seconds later. */
const WRITTEN_MS = 2_500;
const redis = new OwnRedis();
let service: TestApp;
let worker: TestProcess;

/** Starts while Redis is away: nobody waits for it. */
beforeAll(async () => {
  await redis.start();
  await redis.stop();
  const env = { REDIS_URL: redis.url };
  service = await startApp({}, env);
  await service.wipe();
  worker = await startWorker(env);
}, PATIENCE_MS);

afterAll(async () => {
  await service.close();
  await worker.end();
  await redis.remove();
});

/** Syncs one contribution each of a tenth of the people again and again; gives the slowest call. */
async function syncDuring(prefix: string, round: number, ms: number): Promise<{ calls: number; slowest: number }> {
  let [calls, slowest] = [0, 0];
  for (const begun = performance.now(); performance.now() - begun < ms; calls++) {
    const at = performance.now();
    const of = range(PEOPLE).filter((i) => i % 10 === calls % 10);
    const { run } = await sync(service, 'contributions', contributions(prefix, round + calls, of));
    expect(run.created).toBe(of.length);
    slowest = Math.max(slowest, performance.now() - at);
    await sleep(200);
  }
  return { calls, slowest };
}

async function expectRight(prefix: string): Promise<number> {
  expect(await stateOf(service)).toEqual({ pending: 0, failed: 0, degraded: false });
  const { pairs, stale } = await staleOf(service, prefix);
  expect(stale).toEqual([]);
  expect(pairs).toBeGreaterThan(PEOPLE);
  return pairs;
}

test(
  'R2: Redis away at the start and lost during syncs: calls succeed, say so, and all scores are right afterwards',
  async () => {
    const prefix = newPrefix();
    for (const rows of [{ skills: people(prefix, PEOPLE).skills }, { people: people(prefix, PEOPLE).people }])
      for (const [kind, list] of Object.entries(rows)) await sync(service, kind as 'skills', list ?? []);
    const atStart = await syncDuring(prefix, 0, 1_000);
    expect(await stateOf(service)).toMatchObject({ degraded: true });
    await redis.start();
    const first = await settled(service);
    await until(async () => !(await stateOf(service)).degraded);

    const working = syncDuring(prefix, 1_000, OUTAGE_MS);
    await sleep(300);
    await redis.stop();
    await until(async () => (await stateOf(service)).degraded);
    const { calls, slowest } = await working;
    expect((await stateOf(service)).pending).toBeGreaterThan(0);
    await redis.start();
    const second = await settled(service);
    await until(async () => !(await stateOf(service)).degraded);
    const pairs = await expectRight(prefix);
    console.log(
      `R2: away at the start: ${atStart.calls} syncs, slowest ${seconds(atStart.slowest)}, settled ${seconds(first)} after Redis came; away for ` +
        `${seconds(OUTAGE_MS)}: ${calls} syncs, slowest ${seconds(slowest)}, settled ${seconds(second)} after; 0 of ${pairs} scores stale`,
    );
  },
  PATIENCE_MS,
);

test(
  'R3: Redis is emptied in the middle of a run',
  async () => {
    const prefix = newPrefix();
    await seed(service, people(prefix, PEOPLE));
    const flushes = 5;
    for (let round = 0; round < flushes; round++) {
      await sync(service, 'contributions', contributions(prefix, round, range(PEOPLE)));
      await sleep(Math.random() * 200);
      await redis.flush();
    }
    const took = await settled(service);
    const pairs = await expectRight(prefix);
    console.log(`R3: emptied ${flushes} times; settled ${seconds(took)} after the last; 0 of ${pairs} scores stale`);
  },
  PATIENCE_MS,
);

test(
  'R5: Redis is killed, with its append-only file: jobs that were written are there, and nothing is lost',
  async () => {
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
      await sleep(WRITTEN_MS);
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
      `R5: ${kills} kills, kept ${count('earlier')} of ${kills * accepted} jobs accepted ${seconds(WRITTEN_MS)} before and ` +
        `${count('just before')} of ${kills * accepted} accepted just before; settled ${seconds(took)} after the last`,
    );
    expect(count('earlier')).toBe(kills * accepted);
    await Promise.all([before.close(), after.close()]);
    const pairs = await expectRight(prefix);
    console.log(`R5: 0 of ${pairs} scores stale`);
  },
  PATIENCE_MS,
);

test(
  'a connection to Redis that breaks while it is being made does not end the queue for good',
  async () => {
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
  },
  PATIENCE_MS,
);
