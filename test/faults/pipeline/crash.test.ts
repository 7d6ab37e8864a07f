import { Queue } from 'bullmq';
import { print } from 'graphql';
import { Redis } from 'ioredis';
import { derivation, SHARDS } from '../../../src/derived/engine/key';
import { PROFICIENCY } from '../../../src/derived/proficiency/proficiency.kind';
import { QUEUE, queuePrefix } from '../../../src/jobs/queue';
import { Proxy } from '../../proxy';
import { anyMoment } from '../../random';
import { cypher, derive, newPrefix, seed, sync, syncDocument } from '../../seed';
import { useApp } from '../../testkit';
import { FULL, PATIENCE_MS, runs } from '../length';
import { startApi, startWorker, type TestProcess } from './processes';
import { seconds, settled, stateOf } from './settled';
import { until } from '../../until';
import { contributions, people, personOf, range, staleOf } from './story';

const KILLS = runs(5, 20);
const UNITS = FULL ? 2_000 : 150;
const redisPrefix = process.env['REDIS_PREFIX'] ?? '';
const redisUrl = process.env['REDIS_URL'] ?? '';
const service = useApp();
const started: TestProcess[] = [];
let queue: Queue;
const redis = new Redis(redisUrl);

beforeAll(async () => {
  queue = new Queue(QUEUE, { connection: { url: redisUrl }, prefix: queuePrefix(redisPrefix) });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((process) => process.end()));
});
afterAll(async () => {
  await queue.obliterate({ force: true });
  await queue.close();
  redis.disconnect();
});

interface Running {
  readonly id: string;
  /** How often a worker was given it. */
  readonly starts: number;
}

/** A job that a worker has in hand: any, or this one where it was given out again. */
async function runningJob(known?: Running): Promise<Running | undefined> {
  const jobs = (await queue.getActive()).flatMap((job) => (job?.id === undefined ? [] : [{ id: job.id, starts: job.attemptsStarted }]));
  return jobs.find(({ id, starts }) => !known || (id === known.id && starts > known.starts));
}

const worker = async () => {
  const process = await startWorker();
  started.push(process);
  return process;
};

test('R1: an API process that is killed between its commit and the queue: the relay finds the change', async () => {
  const prefix = newPrefix();
  await seed(service(), people(prefix, 1));
  const proxy = await Proxy.start(redisUrl);
  const api = await startApi({ REDIS_URL: proxy.through(redisUrl) });
  started.push(api);
  await worker();
  await settled(service());

  // The name of the job in a command for Redis: the commit is done, the wake-up has not left the machine.
  let killedAt = 0;
  proxy.toServer = (chunk) => {
    if (killedAt || !chunk.includes('derive')) return true;
    killedAt = performance.now();
    api.child.kill();
    return false;
  };
  const variables = { options: { source: 'test' }, rows: contributions(prefix, 0, [0]) };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${api.token}` };
  const body = JSON.stringify({ query: print(syncDocument('contributions')), variables });
  await expect(fetch(api.url, { method: 'POST', headers, body })).rejects.toThrow();
  await api.child.ended;
  expect(killedAt).toBeGreaterThan(0);
  expect(await cypher(service(), 'MATCH (c:Contribution {id: $id}) RETURN c.id', { id: `${prefix}c0-0` })).toHaveLength(1);

  const scored = () =>
    cypher(service(), 'MATCH (:Person {id: $id})-[h:HAS_SKILL]->() WHERE h.score > 0 RETURN h.score', { id: personOf(prefix, 0) });
  await until(async () => (await scored()).length > 0);
  const took = performance.now() - killedAt;
  await settled(service());
  const { pairs, stale } = await staleOf(service(), prefix);
  console.log(`R1: killed between commit and queue; ranked ${seconds(took)} later (relay: what is older than 2 s, every second)`);
  expect(pairs).toBeGreaterThan(0);
  expect(stale).toEqual([]);
  await proxy.stop();
});

test(
  'R4: workers that are killed at any moment, and one job three times: nothing is lost, stale or stuck',
  async () => {
    const prefix = newPrefix();
    await seed(service(), people(prefix, UNITS));
    const back: number[] = [];
    let worked = await worker();
    const killAndStart = async () => {
      worked.child.kill();
      await worked.child.ended;
      worked = await worker();
    };

    // Three kills hit one and the same job, each after a worker was given it once more.
    let job: Running | undefined;
    let same = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await sync(service(), 'contributions', contributions(prefix, kill, range(UNITS)));
      if (same < 3) {
        let next: Running | undefined;
        back.push(await until(async () => (next = await runningJob(job)) !== undefined, 2));
        await killAndStart();
        job = (await queue.getJobState(next?.id ?? '')) === 'active' ? next : undefined;
        // One that had ended just before the kill does not count: from the start.
        if (job) same++;
        else [same, kill] = [0, kill - 1];
      } else {
        await anyMoment(400);
        await killAndStart();
      }
    }
    const took = await settled(service());

    // Afterwards each shard still takes what is new, even where keys of jobs that no longer exist stand in the way.
    for (let shard = 0; shard < SHARDS; shard++) await redis.set(`${queuePrefix(redisPrefix)}:${QUEUE}:de:proficiency-${shard}`, '424242');
    const again = range(UNITS);
    expect(new Set(again.map((i) => derivation(PROFICIENCY, personOf(prefix, i)).shard)).size).toBe(SHARDS);
    await sync(service(), 'contributions', contributions(prefix, 99, again));
    const after = await settled(service());
    const { failed, pending } = await stateOf(service());
    const { pairs, stale } = await staleOf(service(), prefix);
    console.log(
      `R4: ${KILLS} kills over ${UNITS} people, job ${job?.id} three times; settled ${seconds(took)} after the last, then all shards again in ` +
        `${seconds(after)}; ${stale.length} of ${pairs} scores stale; the redelivered job came back after ${back.slice(1).map(seconds).join(', ')}`,
    );
    expect({ failed, pending, stale }).toEqual({ failed: 0, pending: 0, stale: [] });
    expect(same).toBe(3);
    expect(pairs).toBeGreaterThan(UNITS);
    await derive(service());
  },
  3 * PATIENCE_MS,
);
