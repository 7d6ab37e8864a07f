import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until';

interface Process {
  readonly child: ChildProcess;
  readonly url: string;
  readonly token: string;
  readonly output: () => string;
  /** What it logs. */
  readonly log: () => string;
  readonly ended: Promise<number | null>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'expertise-'));
  folders.push(folder);
  return folder;
}

/** The real process, as `npm start` runs it. */
function launch(
  env: Record<string, string> = {},
  folder = newFolder(),
): { child: ChildProcess; output: () => string; errors: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...process.env, NODE_ENV: 'development', PORT: '0', DATA_DIR: folder, SAMPLE: 'off', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, output: () => out, errors: () => err, ended };
}

async function start(folder = newFolder()): Promise<Process> {
  const { child, output, errors, ended } = launch({}, folder);
  const ready = new Promise<void>((resolve) => child.stdout?.on('data', () => output().includes('\n') && resolve()));
  await Promise.race([ready, ended.then(() => Promise.reject(new Error(errors())))]);
  const { EMPLOYEE } = JSON.parse(readFileSync(join(folder, 'tokens.json'), 'utf8')) as { EMPLOYEE: string };
  return { child, url: output().trim().replace('ready ', ''), token: EMPLOYEE, output, log: errors, ended };
}

/** Sends the head of a request, waits until the server has taken it, and gives what sends the rest. */
async function begin({ url, token }: Process): Promise<() => Promise<number>> {
  const body = JSON.stringify({ query: '{ recomputation { pending } }' });
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: `Bearer ${token}`,
    expect: '100-continue',
  };
  const req = request(url, { method: 'POST', headers });
  const status = new Promise<number>((resolve, reject) => {
    req.on('response', (res) => res.resume().on('end', () => resolve(res.statusCode ?? 0)));
    req.on('error', reject);
  });
  status.catch(() => undefined);
  req.flushHeaders();
  await new Promise((resolve) => req.on('continue', resolve));
  return () => {
    req.end(body);
    return status;
  };
}

test('SIGTERM: what was begun is finished, nothing new is taken, and the process ends', async () => {
  const process = await start();
  expect(process.output()).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\/graphql\n$/);
  const begun = await Promise.all(Array.from({ length: 20 }, () => begin(process)));

  // Load beside it: whatever was answered must have been answered rightly; only connections may be refused.
  const answers: number[] = [];
  let loading = true;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${process.token}` };
  const load = Array.from({ length: 4 }, async () => {
    while (loading) {
      const sent = await fetch(process.url, { method: 'POST', headers, body: '{"query":"{ recomputation { pending } }"}' }).catch(
        () => undefined,
      );
      if (!sent) return;
      answers.push(sent.status);
    }
  });
  await until(() => answers.length > 0);

  process.child.kill('SIGTERM');
  await until(() => process.log().includes('Stopping'));
  const finished = await Promise.all(begun.map((finish) => finish()));
  const code = await process.ended;
  loading = false;
  await Promise.all(load);

  expect(finished).toEqual(Array.from({ length: 20 }, () => 200));
  expect(code).toBe(0);
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
});

test('SIGTERM: a request that never ends does not keep the process', async () => {
  const process = await start();
  const finish = await begin(process);
  process.child.kill('SIGTERM');
  await process.ended;
  await finish().catch(() => undefined);
});

test('two processes started at once share the keys, so that each accepts the tokens of the other', async () => {
  const folder = newFolder();
  const [one, two] = await Promise.all([start(folder), start(folder)]);
  expect(one.url).not.toBe(two.url);
  for (const { url } of [one, two]) {
    for (const { token } of [one, two]) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ recomputation { pending } }"}' });
      expect(response.status).toBe(200);
    }
  }
});

test('a wrong environment ends the start with all mistakes and no stack', async () => {
  const { ended, errors, output } = launch({ NODE_ENV: 'production', PORT: 'x', AUTH_ISSUER: '', AUTH_AUDIENCE: '', AUTH_JWKS_URL: '' });
  expect(await ended).toBe(1);
  expect(output()).toBe('');
  expect(errors()).toMatch(/PORT holds "x"[^]*AUTH_ISSUER is missing[^]*AUTH_AUDIENCE is missing[^]*AUTH_JWKS_URL is missing/);
  expect(errors()).not.toContain('    at ');
});
