import { Writable } from 'node:stream';
import { pino } from 'pino';
import { useApp } from '../testkit';
import { until } from '../until';

const lines: string[] = [];
const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
const service = useApp({ logger: pino({ level: 'info' }, stream) }, { PUBLIC_URL: 'https://expertise.example.com/graph/' });

async function send(path: string, init: RequestInit = {}) {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await service().token({ as: 'ADMIN' })}`,
    ...init.headers,
  };
  return await fetch(new URL(path, service().url), { method: 'POST', body: '{"query":"{ __typename }"}', ...init, headers });
}

test.each(['/graphql/', '/GraphQL', '/graphql/x', '/graphql//', '//graphql', '/%67raphql/'])(
  '%s is not served, and told in the log',
  async (path) => {
    lines.length = 0;
    const { status } = await send(service().url.replace('/graphql', path));
    expect(status).toBe(404);
    if (!path.includes('%')) await until(() => lines.some((line) => line.includes('"status":404')));
  },
);

test.each(['/SCIM/v2/Users', '/scim/V2/Users', '/Scim/v2', '/JOBS', '/Jobs/sign-in'])('%s is not served', async (path) => {
  expect((await send(path, { method: 'GET', body: null })).status).toBe(404);
});

test.each<[string, string]>([
  ['/graphql', 'POST'],
  ['/scim/v2/Users', 'GET'],
  ['/scim/v2/Users/', 'GET'],
  ['/scim/v2', 'GET'],
  ['/jobs', 'GET'],
])('%s is told in the log', async (path, method) => {
  lines.length = 0;
  const { status } = await send(path, { method, ...(method === 'GET' && { body: null }) });
  await until(() => lines.some((line) => line.includes(`"status":${status}`)));
});

test('SCIM names its resources by the configured address, whatever the request says of it', async () => {
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
  const created = await send('/scim/v2/Users', { body: '{"userName":"somebody"}', headers });
  const location = 'https://expertise.example.com/graph/scim/v2/Users/somebody';
  expect([created.status, created.headers.get('location')]).toEqual([201, location]);
  expect(await created.json()).toMatchObject({ meta: { location } });
  const types = await (await send('/scim/v2/ResourceTypes', { method: 'GET', body: null })).text();
  expect(types).not.toContain('127.0.0.1');
});
