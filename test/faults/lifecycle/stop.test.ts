import { readFileSync } from 'node:fs';
import { until } from '../../until';
import { cleanUp, commandOf, descendants, launch, type Launched, printed, running } from './launched';

afterEach(cleanUp);

/** The service as a person starts it, with the databases of the run, once it is ready; all its processes. */
async function npmStart(): Promise<Launched & { readonly all: number[] }> {
  const npm = launch(['npm', 'start'], { MODEL_DIR: '' });
  await printed(npm, /ready http[^]*Workers run|Workers run[^]*ready http/);
  return { ...npm, all: descendants(npm.pid) };
}

const RUN = ['node', '--import', 'tsx', 'local/run.ts', '--'];

test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('%s to npm ends everything it has started', async (signal) => {
  const npm = await npmStart();
  expect(npm.all.length).toBeGreaterThanOrEqual(3);
  npm.child.kill(signal);
  await npm.ended;
  await until(() => running(npm.all).length === 0);
});

test('no shell stands between npm and a program that a signal has to reach', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const name of ['prestart', 'start', 'worker', 'dev', 'import', 'export']) expect(scripts[name]).toMatch(/^exec /);
});

test('a process that is killed is told by its name and the signal, and ends the rest', async () => {
  const npm = await npmStart();
  const worker = npm.all.find((pid) => /^\S*node --enable-source-maps dist\/workers\/main\.js/.test(commandOf(pid))) ?? 0;
  process.kill(worker, 'SIGKILL');
  expect(await npm.ended).toBe(137);
  expect(npm.output()).toContain(
    'dist/workers/main.js was ended by SIGKILL (by somebody, or because memory ran out). Everything else is stopped.',
  );
  expect(running(npm.all)).toEqual([]);
});

test('a command that fails is told with its exit code; one that ends well is not', async () => {
  const failing = launch([...RUN, 'node', '-e', 'process.exit(3)', '+', 'sleep', '600']);
  expect(await failing.ended).toBe(3);
  expect(failing.output()).toBe('node ended with exit code 3. Everything else is stopped.\n');
  const fine = launch([...RUN, 'node', '-e', '0']);
  expect([await fine.ended, fine.output()]).toEqual([0, '']);
});

test.each([
  ['SIGKILL', /^Redis was ended by SIGKILL \(by somebody, or because memory ran out\)\. Everything else is stopped\.$/m],
  ['SIGTERM', /^Redis ended with exit code 0: .*exit.* Everything else is stopped\.$/m],
] as const)('a Redis that gets %s is told so', async (signal, words) => {
  const run = launch([...RUN, 'node', '-e', 'console.log("runs"); setInterval(() => 0, 1e6)'], { REDIS_URL: '' });
  await printed(run, /runs/);
  const redis = descendants(run.pid).find((pid) => /redis-server/.test(commandOf(pid)) && !/^\S*sh /.test(commandOf(pid))) ?? 0;
  process.kill(redis, signal);
  expect(await run.ended).toBe(1);
  expect(run.output()).toMatch(words);
  expect(run.output()).not.toContain('Ready to accept connections');
});
