import { createServer } from 'node:net';
import { PATIENCE } from '../../src/patience';
import { Proxy } from '../proxy';
import { startApp, type TestApp, useApp } from '../testkit';

const service = useApp();

/** An address at which nothing answers. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function get(app: TestApp, path: string): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await fetch(app.url.replace('/graphql', path));
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
}

test('alive and ready, without a token', async () => {
  expect(await get(service(), '/livez')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await get(service(), '/readyz')).toMatchObject({ status: 200, body: { status: 'ok', neo4j: true, redis: true } });
});

test('without Redis the service is degraded, and says so in the API too', async () => {
  const app = await startApp({}, { REDIS_URL: `redis://127.0.0.1:${await closedPort()}` });
  try {
    expect(await get(app, '/readyz')).toMatchObject({ status: 200, body: { status: 'degraded', redis: false } });
    const data = await app.execute('{ recomputation { degraded pending } }', {}, { as: 'EMPLOYEE' });
    expect(data).toEqual({ recomputation: { degraded: true, pending: 0 } });
  } finally {
    await app.close();
  }
});

test('without Neo4j the service is alive and not ready', async () => {
  // The app starts against the database of the run, then loses it.
  const app = await startApp();
  try {
    await app.graph.driver.close();
    expect(await get(app, '/readyz')).toMatchObject({ status: 503, body: { status: 'unavailable', neo4j: false } });
    expect(await get(app, '/livez')).toMatchObject({ status: 200 });
  } finally {
    await app.close();
  }
});

test('a Neo4j that never answers holds nobody up', async () => {
  const uri = process.env['NEO4J_URI'] ?? '';
  const proxy = await Proxy.start(uri);
  const app = await startApp({ patience: { ...PATIENCE, healthMs: 1 } }, { NEO4J_URI: proxy.through(uri) });
  try {
    proxy.toClient = () => false;
    expect(await get(app, '/readyz')).toMatchObject({ status: 503, body: { status: 'unavailable', neo4j: false } });
  } finally {
    // What it does beside the requests is waited for, and has its connection back.
    proxy.toClient = () => true;
    proxy.cutAll();
    await app.close();
    await proxy.stop();
  }
});

describe('the query page', () => {
  test('is served from here only, with a token for this machine', async () => {
    const { status, body, headers } = await get(service(), '/');
    expect(status).toBe(200);
    expect(body).toContain(service().app.access.local?.tokens.EMPLOYEE);
    expect(body).toContain('/graphql');
    expect(body).not.toMatch(/(src|href)="?(https?:)?\/\//);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await get(service(), '/ide/main.js')).status).toBe(200);
  });

  test('gives no token to a page that came under a foreign name', async () => {
    const { request } = await import('node:http');
    const body = await new Promise<string>((resolve, reject) => {
      const req = request(service().url.replace('/graphql', '/'), { headers: { host: 'evil.example' } }, (res) => {
        let text = '';
        res.on('data', (chunk) => (text += String(chunk)));
        res.on('end', () => resolve(text));
      });
      req.on('error', reject).end();
    });
    expect(body).not.toContain('Bearer ey');
  });

  test('nothing else may load scripts', async () => {
    expect((await get(service(), '/livez')).headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  });
});

test('in production there is no query page, no introspection and no anonymous access', async () => {
  const issuer = { AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'x', AUTH_JWKS_URL: `http://127.0.0.1:${await closedPort()}/keys` };
  const app = await startApp({}, { NODE_ENV: 'production', ...issuer });
  try {
    expect((await get(app, '/')).status).toBe(404);
    expect(await app.ask('{ __schema { types { name } } }')).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    // The keys are out of reach: that is our fault, not the token's.
    const authorization = `Bearer ${await service().token({ as: 'EMPLOYEE' })}`;
    expect(await app.ask('{ __typename }', {}, { headers: { authorization } })).toMatchObject({ status: 503 });
  } finally {
    await app.close();
  }
});
