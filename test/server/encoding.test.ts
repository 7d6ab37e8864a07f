import { EMPLOYEE } from '../seed';
import { useApp } from '../testkit';

const service = useApp();

/** Sends these bytes to an address of the service. */
async function send(path: string, body: Buffer, type = 'application/json'): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': type, authorization: `Bearer ${await service().token({ as: 'ADMIN' })}` };
  const response = await fetch(new URL(path, service().url), { method: 'POST', headers, body: new Uint8Array(body) });
  return { status: response.status, text: await response.text() };
}

const query = '{"query":"query($t: [String!]!) { resolveSkills(texts: $t) { text } }","variables":{"t":["José"]}}';
const user = '{"userName":"José"}';

test.each<[string, string, Buffer, string | undefined, number]>([
  ['Latin-1', '/graphql', Buffer.from(query, 'latin1'), undefined, 400],
  ['Latin-1', '/scim/v2/Users', Buffer.from(user, 'latin1'), undefined, 400],
  ['Latin-1', '/scim/v2/Users/.search', Buffer.from('{"filter":"displayName eq \\"José\\""}', 'latin1'), 'application/scim+json', 400],
  [
    'a cut character',
    '/graphql',
    Buffer.concat([Buffer.from(query.split('é')[0] ?? ''), Buffer.from([0xc3]), Buffer.from('"]}}')]),
    undefined,
    400,
  ],
  ['UTF-16', '/graphql', Buffer.from(query, 'utf16le'), 'application/json; charset=utf-16', 415],
  ['Latin-1 that says so', '/graphql', Buffer.from(query, 'latin1'), 'application/json; charset=iso-8859-1', 415],
])('%s to %s is refused', async (_name, path, body, type, status) => {
  const answer = await send(path, body, type);
  expect(answer).toEqual({ status, text: expect.stringContaining('UTF-8') as unknown });
  expect(answer.text).not.toContain('INTERNAL');
});

test.each<[string, string]>([
  ['plain', query],
  ['an escaped pair', query.replace('é', '\\ud83d\\ude00')],
  ['an escaped backslash', query.replace('é', '\\\\ud83d')],
])('%s passes', async (_name, body) => {
  expect(await send('/graphql', Buffer.from(body))).toMatchObject({ status: 200 });
});

test('endless brackets are refused before they are read, wherever they stand; in a text they are none', async () => {
  const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`;
  const bodies = [deep, query.replace('"José"', deep), `{"userName":"a","title":${deep}}`];
  for (const [i, body] of bodies.entries()) expect((await send(i < 2 ? '/graphql' : '/scim/v2/Users', Buffer.from(body))).status).toBe(400);
  expect(await send('/graphql', Buffer.from(query.replace('José', `\\"${'['.repeat(900)}`)))).toMatchObject({ status: 200 });
});

test('an address with bytes that are no UTF-8 is refused', async () => {
  const headers = { authorization: `Bearer ${await service().token({ as: 'HR_SYNC' })}`, 'apollo-require-preflight': '1' };
  for (const path of ['/scim/v2/Users/Jos%E9', '/scim/v2/Users?filter=displayName%20eq%20%22Jos%E9%22'])
    expect((await fetch(new URL(path, service().url), { headers })).status).toBe(400);
  const reader = { ...headers, authorization: `Bearer ${await service().token(EMPLOYEE)}` };
  for (const path of ['/graphql?query=%7B__typename%7D&variables=%7B%22a%22%3A%22Jos%E9%22%7D'])
    expect((await fetch(new URL(path, service().url), { headers: reader })).status).toBe(400);
});
