import { own } from '../console/agent';
import { useSignIn } from '../console/sign-in-kit';
import { startApp } from '../testkit';

const kit = useSignIn();

describe('a session', () => {
  test('goes on with a new token, asked for once', async () => {
    kit().provider.accessTokenTtl = 5;
    const agent = await kit().signedIn();
    kit().provider.accessTokenTtl = 3_600;
    expect(await Promise.all(Array.from({ length: 6 }, () => agent.ask()))).toEqual(Array(6).fill(200));
    expect(kit().provider.grants).toEqual(['authorization_code', 'refresh_token']);
  });

  test('ends where the provider gives no new token', async () => {
    kit().provider.accessTokenTtl = 5;
    const agent = await kit().signedIn();
    await kit().leaveProvider(agent);
    expect(await agent.ask()).toBe(401);
    expect(await agent.session()).toEqual({ by: 'provider', session: null });
    expect(await agent.cookie()).toBeUndefined();
  });

  test('outlives an outage of the provider', async () => {
    kit().provider.accessTokenTtl = 30;
    const agent = await kit().signedIn();
    kit().provider.away = true;
    kit().ahead = 25_000;
    // Soon to end is good for now.
    expect(await agent.ask()).toBe(200);
    kit().ahead = 31_000;
    expect(await agent.ask()).toBe(503);
    Object.assign(kit().provider, { away: false, accessTokenTtl: 3_600 });
    expect(await agent.ask()).toBe(200);
  });

  test('ends after half a day, whatever the provider would go on to give', async () => {
    const agent = await kit().signedIn();
    kit().ahead = 12 * 3_600_000 + 1_000;
    expect(await agent.ask()).toBe(401);
    expect(kit().provider.grants).toEqual(['authorization_code']);
  });

  test('without refresh tokens lives no longer than its token', async () => {
    Object.assign(kit().provider, { refreshes: false, accessTokenTtl: 600 });
    const agent = await kit().signedIn();
    const { expires } = (await agent.cookie()) ?? { expires: 0 };
    expect(expires - Date.now() / 1000).toBeLessThanOrEqual(600);
    expect(await agent.ask()).toBe(200);
  });

  test('opens streams', async () => {
    const agent = await kit().signedIn();
    const { value = '' } = (await agent.cookie()) ?? {};
    const headers = {
      ...own(kit().provider.console),
      cookie: `console=${value}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    };
    const leaving = new AbortController();
    const body = JSON.stringify({ query: 'subscription { recomputation { pending } }' });
    const answer = await fetch(`${kit().service.url}/stream`, { method: 'POST', headers, body, signal: leaving.signal });
    expect(answer.status).toBe(200);
    leaving.abort();
  });

  test('is signed out here and at the provider', async () => {
    const agent = await kit().signedIn();
    const { value = '' } = (await agent.cookie()) ?? {};
    const out = await agent.post('/sign-out');
    expect(await out.json()).toEqual({ location: '/sign-out/provider' });
    expect(await agent.cookie()).toBeUndefined();
    expect(await (await kit().open()).ask({ ...own(kit().provider.console), cookie: `console=${value}` })).toBe(401);

    const left = await kit().leaveProvider(agent, `${kit().provider.console}/sign-out/provider`);
    expect(left.url()).toBe(`${kit().provider.console}/console/sign-in`);
    expect(new URL((await agent.get('/sign-in')).url()).origin).toBe(kit().provider.origin);
    // Of the session nothing is left, so the provider would ask.
    expect(await agent.leads('/sign-out/provider')).not.toContain('id_token_hint');
  });
});

describe('without what it needs', () => {
  test('Redis: nobody signs in, and sessions are neither ended nor believed', async () => {
    const alone = await startApp({}, { ...kit().provider.env, PORT: '0', REDIS_URL: 'redis://127.0.0.1:1' });
    try {
      const headers = { ...own(kit().provider.console), cookie: `console=${'x'.repeat(43)}`, 'content-type': 'application/json' };
      const asked = await fetch(alone.url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
      expect(asked.status).toBe(503);
      expect(await asked.json()).toMatchObject({ errors: [{ message: expect.stringContaining('Redis does not answer') as unknown }] });
      const shown = await fetch(alone.url.replace('/graphql', '/sign-in/session'), { headers });
      expect([shown.status, shown.headers.getSetCookie()]).toEqual([503, []]);
    } finally {
      await alone.close();
    }
  });

  test('the provider: the page says so', async () => {
    const away = { ...kit().provider.env, PORT: '0', AUTH_ISSUER: 'http://127.0.0.1:1' };
    const alone = await startApp({}, away);
    try {
      const begun = await fetch(alone.url.replace('/graphql', '/sign-in'), { redirect: 'manual' });
      expect(begun.headers.get('location')).toBe(`${kit().provider.console}/console/sign-in?failed=provider&to=%2Fconsole%2F`);
    } finally {
      await alone.close();
    }
  });

  test('its variables: the console is off and says so', async () => {
    const { CONSOLE_CLIENT_ID: _id, CONSOLE_CLIENT_SECRET: _secret, CONSOLE_URL: _url, ...rest } = kit().provider.env;
    const off = await startApp({}, { ...rest, PORT: '0' });
    try {
      for (const path of ['/console', '/console/', '/console/plans/x', '/sign-in']) {
        const answer = await fetch(off.url.replace('/graphql', path));
        expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('CONSOLE_CLIENT_ID')]);
      }
    } finally {
      await off.close();
    }
  });
});
