import { Proxy } from '../proxy';
import { PATIENCE } from '../../src/patience';
import { type Caller, startApp, type TestApp, useApp } from '../testkit';
import { until } from '../until';

const service = useApp();

async function get(app: TestApp, path: string, caller: Caller = {}, init: RequestInit = {}) {
  const token = await app.token(caller);
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...caller.headers };
  const response = await fetch(app.url.replace('/graphql', path), { redirect: 'manual', ...init, headers });
  const text = await response.text();
  const code = text.startsWith('{"errors"') ? (JSON.parse(text) as { errors: [{ extensions: object }] }).errors[0].extensions : undefined;
  return { status: response.status, headers: response.headers, text, code };
}

/** Exchanges a token for the cookie, as a browser's form does. */
async function signIn(token: string | undefined) {
  const body = new URLSearchParams({ token: token ?? '' });
  const response = await fetch(service().url.replace('/graphql', '/jobs/sign-in'), { method: 'POST', redirect: 'manual', body });
  return { status: response.status, cookie: response.headers.get('set-cookie'), to: response.headers.get('location') };
}

test('an administrator sees the queue and what the page is made of', async () => {
  const page = await get(service(), '/jobs', { as: 'ADMIN' });
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<base href="/jobs/"') });
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self'");
  const script = /src="(static\/js\/main[^"]+)"/.exec(page.text)?.[1] ?? '';
  expect(await get(service(), `/jobs/${script}`, { as: 'ADMIN' })).toMatchObject({ status: 200 });
  const { text } = await get(service(), '/jobs/api/queues', { as: 'ADMIN' });
  const { queues } = JSON.parse(text) as { queues: object[] };
  expect(queues).toMatchObject([{ name: 'derivations', readOnlyMode: true }]);
});

test.each<[string, Caller, string, number, string]>([
  ['nobody', {}, '/jobs', 401, 'UNAUTHENTICATED'],
  ['nobody, its data', {}, '/jobs/api/queues', 401, 'UNAUTHENTICATED'],
  ['nobody, its scripts', {}, '/jobs/static/js/main.js', 401, 'UNAUTHENTICATED'],
  ['an employee', { as: 'EMPLOYEE' }, '/jobs', 403, 'FORBIDDEN'],
  ['a sync client', { as: ['HR_SYNC', 'LD', 'MANAGER'] }, '/jobs/api/queues', 403, 'FORBIDDEN'],
  ['a forger', { headers: { cookie: 'jobs=eyJhbGciOiJub25lIn0.e30.' } }, '/jobs/api/queues', 401, 'UNAUTHENTICATED'],
])('it is not for others: %s', async (_who, caller, path, status, code) => {
  expect(await get(service(), path, caller)).toMatchObject({ status, code: { code } });
});

test('nothing can be changed there', async () => {
  const path = '/jobs/api/queues/derivations/pause';
  expect(await get(service(), path, { as: 'ADMIN' }, { method: 'PUT' })).toMatchObject({ status: 403, code: { code: 'FORBIDDEN' } });
});

describe('in a browser', () => {
  test('the page leads to the sign-in, which gives a cookie for the board only', async () => {
    expect(await get(service(), '/jobs', { headers: { accept: 'text/html' } })).toMatchObject({ status: 303 });
    const form = await get(service(), '/jobs/sign-in');
    expect(form).toMatchObject({ status: 200, text: expect.stringContaining('action="/jobs/sign-in"') });
    const { status, cookie, to } = await signIn(await service().token({ as: 'ADMIN' }));
    expect({ status, to }).toEqual({ status: 303, to: '/jobs' });
    expect(cookie).toMatch(/^jobs=[^;]+; Path=\/jobs; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: `other=1; ${cookie?.split(';')[0]}`, accept: 'text/html' };
    expect(await get(service(), '/jobs', { headers })).toMatchObject({ status: 200 });
  });

  test('the sign-out takes the cookie away', async () => {
    expect(await get(service(), '/jobs/sign-out')).toMatchObject({ status: 200, text: expect.stringContaining('action="/jobs/sign-out"') });
    const out = await get(service(), '/jobs/sign-out', {}, { method: 'POST', redirect: 'manual' });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/jobs/sign-in']);
    expect(out.headers.get('set-cookie')).toMatch(/^jobs=; Path=\/jobs; Expires=Thu, 01 Jan 1970 /);
  });

  test.each<[string, Record<string, string>, number]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['the page itself', { 'sec-fetch-site': 'same-origin', origin: 'https://behind.a.proxy' }, 303],
    ['a program', {}, 303],
  ])('a sign-in and a sign-out from %s', async (_from, headers, status) => {
    const body = new URLSearchParams({ token: (await service().token({ as: 'ADMIN' })) ?? '' });
    for (const path of ['/jobs/sign-in', '/jobs/sign-out'])
      expect(await get(service(), path, { headers }, { method: 'POST', redirect: 'manual', body })).toMatchObject({ status });
  });

  test('not with the token of an employee, nor without one', async () => {
    expect(await signIn(await service().token({ as: 'EMPLOYEE' }))).toMatchObject({ status: 403, cookie: null });
    expect(await signIn(undefined)).toMatchObject({ status: 401, cookie: null });
    expect(await signIn('x'.repeat(30_000))).toMatchObject({ status: 413, cookie: null });
  });

  test('the cookie opens nothing else', async () => {
    const { cookie } = await signIn(await service().token({ as: 'ADMIN' }));
    const { status } = await service().send('{"query":"{ failedDerivations { key } }"}', { headers: { cookie: cookie ?? '' } });
    expect(status).toBe(401);
  });
});

test('without Redis it says so', async () => {
  const proxy = await Proxy.start(process.env['REDIS_URL'] ?? '');
  proxy.refuses = true;
  const app = await startApp({ patience: PATIENCE }, { REDIS_URL: proxy.through(process.env['REDIS_URL'] ?? '') });
  const away = { status: 503, code: { code: 'UNAVAILABLE', retryAfterSeconds: 2 } };
  try {
    expect(await get(app, '/jobs/api/queues', { as: 'ADMIN' })).toMatchObject(away);
    proxy.refuses = false;
    await until(async () => (await get(app, '/jobs/api/queues', { as: 'ADMIN' })).status === 200);
    // Now it stands, and takes what is sent without a word.
    proxy.toClient = () => false;
    expect(await get(app, '/jobs/api/queues', { as: 'ADMIN' })).toMatchObject(away);
  } finally {
    proxy.cutAll();
    await app.close();
    await proxy.stop();
  }
});
