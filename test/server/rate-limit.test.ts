import { once } from 'node:events';
import { Redis } from 'ioredis';
import { rateLimiter } from '../../src/server/rate-limit';
import { Proxy } from '../proxy';
import { newPrefix } from '../seed';
import { until } from '../until';
import { startApp, type TestApp, useApp } from '../testkit';

const QUERY = JSON.stringify({ query: '{ recomputation { pending } }' });
const LIMIT = 5;
const service = useApp({}, { RATE_LIMIT_PER_MINUTE: String(LIMIT) });

const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));
const statuses = async (app: TestApp, sub: string, count: number) =>
  (await times(count, async () => (await app.send(QUERY, { as: 'EMPLOYEE', sub })).status)).sort((a, b) => a - b);

/** Processes share their counts only once they have reached Redis. */
async function connected(app: TestApp): Promise<void> {
  const body = JSON.stringify({ query: '{ recomputation { degraded } }' });
  let callers = 0;
  await until(async () => {
    const answer = (await (await app.send(body, { as: 'EMPLOYEE', sub: `waiting ${callers++}` })).json()) as {
      data: { recomputation: { degraded: boolean } };
    };
    return !answer.data.recomputation.degraded;
  });
}

test('one call too many is refused with the time to wait', async () => {
  expect(await statuses(service(), 'anna', LIMIT)).toEqual(Array(LIMIT).fill(200));
  const refused = await service().send(QUERY, { as: 'EMPLOYEE', sub: 'anna' });
  const { errors } = (await refused.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] };
  const seconds = Number(refused.headers.get('retry-after'));
  expect(refused.status).toBe(429);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(errors).toEqual([
    { message: `Too many requests. Try again in ${seconds} s.`, extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds } },
  ]);
});

test('callers do not share a limit, processes do', async () => {
  const other = await startApp({}, { RATE_LIMIT_PER_MINUTE: String(LIMIT) });
  try {
    await Promise.all([connected(service()), connected(other)]);
    expect(await statuses(service(), 'bert', 3)).toEqual([200, 200, 200]);
    expect(await statuses(other, 'bert', 3)).toEqual([200, 200, 429]);
    expect(await statuses(other, 'cleo', 1)).toEqual([200]);
  } finally {
    await other.close();
  }
});

describe('calls counted in advance', () => {
  const MANY = 500;
  const redis = new Redis(process.env['REDIS_URL'] ?? '');
  const scripts = async () => Number(/cmdstat_evalsha:calls=(\d+)/.exec(await redis.info('commandstats'))?.[1] ?? 0);
  const passed = async (count: (caller: string) => Promise<void>, calls: number, atOnce: number) => {
    let through = 0;
    const lane = async () => {
      for (let i = 0; i < calls / atOnce; i++)
        await count('gerd').then(
          () => through++,
          () => undefined,
        );
    };
    await times(atOnce, lane);
    return through;
  };
  afterAll(() => redis.disconnect());

  test.each([1, 10])('one process lets exactly as many through as it may, %d at once, and seldom asks Redis', async (atOnce) => {
    const count = rateLimiter(redis, newPrefix(), MANY);
    const before = await scripts();
    expect(await passed(count, MANY + 100, atOnce)).toBe(MANY);
    expect((await scripts()) - before).toBeLessThan(MANY / 2);
  });

  test('a process that loses Redis lets no more through than it may, with those that were counted there', async () => {
    const own = new Redis(process.env['REDIS_URL'] ?? '', { enableOfflineQueue: false });
    await once(own, 'ready');
    const count = rateLimiter(own, newPrefix(), MANY);
    const before = await passed(count, MANY / 2, 1);
    own.disconnect();
    await once(own, 'end');
    const after = await passed(count, MANY, 1);
    expect(before).toBe(MANY / 2);
    expect(before + after).toBeLessThanOrEqual(MANY);
    // What it has in hand when it loses Redis is counted when it asks next.
    expect(before + after).toBeGreaterThanOrEqual(MANY - 10);
  });

  test('two processes let no more through together, and at most what each has in hand less', async () => {
    const prefix = newPrefix();
    const [one, other] = [rateLimiter(redis, prefix, MANY), rateLimiter(redis, prefix, MANY)];
    const first = await passed(one, 333, 3);
    const through = first + (await passed(other, MANY, 3));
    expect(first).toBe(333);
    expect(through).toBeLessThanOrEqual(MANY);
    expect(through).toBeGreaterThanOrEqual(MANY - 3 * 10);
  });
});

test('no key in Redis says who is counted', async () => {
  await connected(service());
  await service().send(QUERY, { as: 'EMPLOYEE', sub: 'anna.schmidt@example.com' });
  const redis = new Redis(service().config.redis.url);
  const keys = await redis.keys(`${service().config.redis.prefix}:calls*`);
  redis.disconnect();
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.join()).not.toMatch(/anna|subject|127\.0\.0\.1|@/);
});

test('SCIM counts too, and says so in its own form', async () => {
  const ask = async () =>
    fetch(service().url.replace('/graphql', '/scim/v2/Schemas'), {
      headers: { authorization: `Bearer ${await service().token({ as: 'HR_SYNC', sub: 'dora' })}` },
    });
  await times(LIMIT, ask);
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '429' });
});

test('who cannot be let in is not counted against anybody', async () => {
  const bad = await times(LIMIT + 2, () => service().send(QUERY, { headers: { authorization: 'Bearer x' } }));
  expect(new Set(bad.map(({ status }) => status))).toEqual(new Set([401]));
});

describe('without Redis', () => {
  test('a process counts for itself', async () => {
    const alone = await startApp({}, { RATE_LIMIT_PER_MINUTE: String(LIMIT), REDIS_URL: 'redis://127.0.0.1:1' });
    try {
      expect(await statuses(alone, 'emil', LIMIT + 2)).toEqual([...(Array(LIMIT).fill(200) as number[]), 429, 429]);
    } finally {
      await alone.close();
    }
  });

  test('a Redis that does not answer holds nobody up', async () => {
    const url = process.env['REDIS_URL'] ?? '';
    const proxy = await Proxy.start(url);
    const redis = new Redis(proxy.through(url), { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    const failed: unknown[] = [];
    redis.on('error', (error) => failed.push(error));
    try {
      await new Promise((resolve) => redis.once('ready', resolve));
      const count = rateLimiter(redis, newPrefix(), LIMIT);
      await count('fritz');
      // Answers are held back from now on, so what returns has not waited for them.
      proxy.toClient = () => false;
      for (let i = 1; i < LIMIT; i++) await count('fritz');
      await expect(count('fritz')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    } finally {
      redis.disconnect();
      await proxy.stop();
    }
  });
});

describe('answers are compressed', () => {
  const ask = async (query: string, encoding: string) => {
    const headers = { 'accept-encoding': encoding };
    return (await service().send(JSON.stringify({ query }), { as: 'ADMIN', sub: `gzip ${Math.random()}`, headers })).headers;
  };
  const LONG = '{ __schema { types { name description } } }';

  test('from 1 kB on, for clients that take it', async () => {
    expect((await ask(LONG, 'gzip')).get('content-encoding')).toBe('gzip');
    expect((await ask(LONG, 'identity')).get('content-encoding')).toBeNull();
    expect((await ask('{ recomputation { pending } }', 'gzip')).get('content-encoding')).toBeNull();
  });

  test('and all of them say that they differ by what is taken', async () => {
    for (const query of [LONG, '{ recomputation { pending } }', '{ nothing }'])
      for (const encoding of ['gzip', 'identity']) expect((await ask(query, encoding)).get('vary')).toBe('Accept-Encoding');
  });
});
