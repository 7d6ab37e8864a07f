import { Writable } from 'node:stream';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { settingsAdvice } from '../../src/jobs/redis-settings';
import { startWorkers } from '../../workers/workers';
import { OwnRedis } from '../faults/pipeline/own-redis';
import { until } from '../until';
import { useApp } from '../testkit';

const service = useApp();

test('what loses jobs is named, and nothing where nothing is said', () => {
  expect(settingsAdvice('maxmemory_policy:noeviction\r\naof_enabled:1\r\n')).toBeUndefined();
  expect(settingsAdvice('')).toBeUndefined();
  expect(settingsAdvice('maxmemory_policy:allkeys-lru\r\naof_enabled:1\r\n')).toMatch(/policy is allkeys-lru and should be noeviction/);
  expect(settingsAdvice('maxmemory_policy:noeviction\naof_enabled:0\n')).toMatch(/appendonly is no/);
});

test('workers warn once of a Redis whose settings lose jobs', async () => {
  const redis = new OwnRedis();
  await redis.start();
  const client = new Redis(redis.url);
  await client.config('SET', 'maxmemory-policy', 'volatile-lru');
  await client.config('SET', 'appendonly', 'no');
  client.disconnect();
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const workers = startWorkers(service().graph, pino({ level: 'warn' }, stream), { redisUrl: redis.url, redisPrefix: 'settings' });
  await until(() => lines.length > 0);
  await workers.stop();
  expect(lines).toEqual([expect.stringMatching(/volatile-lru.*appendonly is no/)]);
  await redis.remove();
});
