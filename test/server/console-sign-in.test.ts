import { Redis } from 'ioredis';
import { type Agent, own } from '../console/agent';
import { useSignIn } from '../console/sign-in-kit';
import { startApp } from '../testkit';

const kit = useSignIn();

/** Keys and contents of all that the console keeps. */
async function keptInRedis(): Promise<[string, string | null][]> {
  const { url, prefix } = kit().service.config.redis;
  const redis = new Redis(url);
  try {
    const keys = await redis.keys(`${prefix}:console:*`);
    return await Promise.all(keys.map(async (key): Promise<[string, string | null]> => [key, await redis.get(key)]));
  } finally {
    redis.disconnect();
  }
}

describe('signing in', () => {
  test('leads to the page that was asked for, and the session opens the API', async () => {
    const agent = await kit().open();
    expect(await agent.session()).toEqual({ by: 'provider', session: null });
    const landed = await agent.signIn('lead', `?to=${encodeURIComponent('/console/programs?q=a')}`);
    expect(landed.url()).toBe(`${kit().provider.console}/console/programs?q=a`);
    expect(await agent.session()).toEqual({ by: 'provider', session: { roles: ['EMPLOYEE', 'LD'], name: 'Lea Lead' } });
    expect(await agent.ask()).toBe(200);
  });

  test('a person is named as the organisation names them', async () => {
    const agent = await kit().signedIn('p-anna');
    expect(await agent.session()).toMatchObject({ session: { roles: ['EMPLOYEE'], name: 'Anna Berg', person: 'p-anna' } });
  });

  test('the cookie is out of reach for scripts and other sites, and bound to its host over https', async () => {
    const agent = await kit().signedIn();
    expect(await agent.cookie()).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false });
    expect(await agent.cookie('console-sign-in')).toBeUndefined();
    const secure = await startApp({}, { ...kit().provider.env, PORT: '0', CONSOLE_URL: 'https://console.example' });
    try {
      const begun = await fetch(secure.url.replace('/graphql', '/sign-in'), { redirect: 'manual' });
      const [cookie = '', ...more] = begun.headers.getSetCookie();
      expect(more).toEqual([]);
      expect(cookie).toMatch(/^__Host-console-sign-in=[\w.-]+; Max-Age=900; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    } finally {
      await secure.close();
    }
  });

  test('no answer and no cookie holds a token, and nothing in Redis can be read', async () => {
    const agent = await kit().open();
    const landed = await agent.signIn('lead');
    const seen = [JSON.stringify(landed.headers()), JSON.stringify(await agent.session()), JSON.stringify(await agent.cookie())].join();
    expect(kit().provider.tokens).toHaveLength(3);
    for (const token of kit().provider.tokens) expect(seen).not.toContain(token);
    const id = (await agent.cookie())?.value ?? '';
    const kept = await keptInRedis();
    expect(kept.length).toBeGreaterThan(0);
    for (const token of [...kit().provider.tokens, id]) expect(JSON.stringify(kept)).not.toContain(token);
  });

  test.each([
    ['an account without a role', 'nobody', 'refused'],
    ['somebody who has left', 'p-left', 'refused'],
  ])('%s is told so, and asked again who they are', async (_name, account, why) => {
    const agent = await kit().open();
    const landed = await agent.signIn(account, '?to=/console/skills');
    expect(landed.url()).toBe(`${kit().provider.console}/console/sign-in?failed=${why}&to=%2Fconsole%2Fskills`);
    expect(await agent.cookie()).toBeUndefined();
    expect(new URL((await agent.get('/sign-in')).url()).origin).toBe(kit().provider.console);
    expect(new URL((await agent.get('/sign-in?again')).url()).origin).toBe(kit().provider.origin);
  });

  test('a token for another audience opens nothing', async () => {
    kit().provider.audience = 'another';
    const agent = await kit().open();
    expect((await agent.signIn('lead')).url()).toContain('failed=token');
    expect(await agent.cookie()).toBeUndefined();
  });

  test('breaking it off is told as that', async () => {
    const agent = await kit().open();
    const asked = await agent.get('/sign-in');
    const landed = await agent.context.post(asked.url(), { form: { cancel: 'yes' } });
    expect(landed.url()).toContain('/console/sign-in?failed=cancelled');
  });

  test('nobody is led away from the console', async () => {
    const agent = await kit().open();
    const landed = await agent.signIn('lead', `?to=${encodeURIComponent('/console/..//evil.example')}`);
    expect(landed.url()).toBe(`${kit().provider.console}/console/`);
  });
});

describe('a sign-in that is not what it seems', () => {
  /** The address by which a browser would come back, not yet opened. */
  async function wayBack(agent: Agent, account: string): Promise<string> {
    const asked = await agent.get('/sign-in');
    const resumed = await agent.context.post(asked.url(), { form: { account }, maxRedirects: 0 });
    return (await agent.leads(resumed.headers()['location'] ?? '')) ?? '';
  }

  test('a forged state is refused', async () => {
    const agent = await kit().open();
    const back = new URL(await wayBack(agent, 'lead'));
    back.searchParams.set('state', 'forged');
    expect(await agent.leads(back.href)).toContain('failed=expired');
    expect(await agent.cookie()).toBeUndefined();
  });

  test('nobody is signed in as another by an address', async () => {
    const back = await wayBack(await kit().open(), 'lead');
    const victim = await kit().open();
    expect(await victim.leads(back)).toContain('failed=expired');
    expect(await victim.cookie()).toBeUndefined();
  });

  test("another one's code in an own sign-in is refused", async () => {
    const stolen = new URL(await wayBack(await kit().open(), 'lead'));
    const thief = await kit().open();
    const back = new URL(await wayBack(thief, 'p-anna'));
    back.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await thief.leads(back.href)).toContain('failed=provider');
    expect(await thief.cookie()).toBeUndefined();
  });

  test('an answer serves once', async () => {
    const agent = await kit().open();
    const back = await wayBack(agent, 'lead');
    expect(await agent.leads(back)).toBe(`${kit().provider.console}/console/`);
    expect(await agent.leads(back)).toContain('failed=expired');
  });

  test('whoever gave a browser its session before does not share the next one', async () => {
    const attacker = await kit().signedIn('p-anna');
    const planted = (await attacker.cookie())?.value ?? '';
    const victim = await kit().open();
    await victim.plant('console', planted);
    expect((await victim.cookie())?.value).toBe(planted);
    await victim.signIn('lead');
    const first = (await victim.cookie())?.value;
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(first).not.toBe(planted);
    // Signing in again ends what was there.
    await victim.get('/sign-in');
    expect((await victim.cookie())?.value).not.toBe(first);
    expect(await (await kit().open()).ask({ ...own(kit().provider.console), cookie: `console=${first}` })).toBe(401);
  });
});

describe('requests that other sites make', () => {
  const foreign: [string, Record<string, string>][] = [
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another origin in an old browser', { origin: 'https://evil.example' }],
    ['another host of this domain', { 'sec-fetch-site': 'same-site' }],
    ['an origin that is not told', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['an address that was typed', { 'sec-fetch-site': 'none' }],
    ['nowhere', {}],
  ];

  test.each(foreign)('from %s they are refused', async (_name, headers) => {
    const agent = await kit().signedIn();
    expect(await agent.ask(headers)).toBe(403);
    const stream = { ...headers, accept: 'text/event-stream' };
    expect((await agent.post('/graphql/stream', { query: 'subscription { recomputation { pending } }' }, stream)).status()).toBe(403);
    expect((await agent.get('/graphql?query={__typename}', headers)).status()).toBe(403);
    expect((await agent.get('/sign-in/session', headers)).status()).toBe(403);
    expect((await agent.post('/sign-out', {}, headers)).status()).toBe(403);
    expect(await agent.ask()).toBe(200);
  });

  test('a form cannot ask, even from here', async () => {
    const agent = await kit().signedIn();
    const sent = await agent.context.post(`${kit().provider.console}/graphql`, {
      form: { query: '{ __typename }' },
      headers: own(kit().provider.console),
    });
    expect(sent.status()).toBe(400);
  });
});
