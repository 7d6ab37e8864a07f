import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { remoteKeys } from '../../src/access/remote-keys';
import { tokenVerifier } from '../../src/access/token';

const ISSUER = 'https://id.example';
const AUDIENCE = 'expertise';
let server: Server;
let answer: () => { status: number; body: string };
let address: string;

beforeAll(async () => {
  server = createServer((_req, res) => {
    const { status, body } = answer();
    res.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}/keys`;
});
afterAll(() => void server.close());

test.each(['RS256', 'ES256', 'EdDSA'])('tokens signed with %s by the configured issuer', async (alg) => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  answer = () => ({ status: 200, body: keys });
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: alg, alg }] });
  const verify = tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: remoteKeys(address) }, Date.now);
  const sign = (kid: string, roles: string[]) =>
    new SignJWT({ roles })
      .setProtectedHeader({ alg, kid })
      .setSubject('anna')
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('1h')
      .sign(privateKey);

  expect(await verify(`Bearer ${await sign(alg, ['LD', 'other'])}`)).toEqual({ subject: 'anna', roles: new Set(['LD']) });
  await expect(verify(`Bearer ${await sign('unknown', ['LD'])}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a token stops being believed when it expires, also while it is remembered', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = JSON.stringify({ keys: [await exportJWK(publicKey)] });
  answer = () => ({ status: 200, body: keys });
  let now = Date.now();
  const verify = tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: remoteKeys(address) }, () => now);
  const token = await new SignJWT({ roles: [] })
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject('anna')
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime(Math.floor(now / 1000) + 30)
    .sign(privateKey);
  expect(await verify(`Bearer ${token}`)).toMatchObject({ subject: 'anna' });
  now += 91_000;
  await expect(verify(`Bearer ${token}`)).rejects.toThrow('expired');
});

test.each([
  ['fails', 500, ''],
  ['gives no keys', 200, '{"hello":1}'],
  ['gives no JSON', 200, '<html>'],
])('a key server that %s makes tokens uncheckable, not wrong', async (_name, status, body) => {
  answer = () => ({ status, body });
  const { privateKey } = await generateKeyPair('ES256');
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setSubject('a').setExpirationTime('1h').sign(privateKey);
  const verify = tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: remoteKeys(address) }, Date.now);
  await expect(verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});
