import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { readRolesMap } from '../../src/access/roles-of';
import { tokenVerifier, type VerifyToken } from '../../src/access/token';

const NOW = Date.UTC(2026, 2, 1) / 1000;
const CLAIMS: JWTPayload = { iss: 'https://id.example', aud: 'expertise', sub: 'anna', exp: NOW + 3600 };
let sign: (claims: JWTPayload) => Promise<string>;
let verifier: (roles?: Parameters<typeof tokenVerifier>[0]['roles']) => VerifyToken;
let now = NOW;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });
  sign = async (claims) => `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(privateKey)}`;
  verifier = (roles) =>
    tokenVerifier({ issuer: 'https://id.example', audience: 'expertise', keys, ...(roles && { roles }) }, () => now * 1000);
});
beforeEach(() => void (now = NOW));

test.each<[string, JWTPayload]>([
  ['expired 59 s ago', { exp: NOW - 59 }],
  ['valid in 59 s', { nbf: NOW + 59 }],
  ['issued in 59 s', { iat: NOW + 59 }],
  ['without a time of issue', {}],
])('a token that is %s is believed: clocks differ', async (_name, claims) => {
  expect(await verifier()(await sign({ ...CLAIMS, ...claims }))).toMatchObject({ subject: 'anna' });
});

test.each<[string, JWTPayload, string]>([
  ['expired 61 s ago', { exp: NOW - 61 }, 'expired'],
  ['valid in 61 s', { nbf: NOW + 61 }, 'not valid yet'],
  ['issued in 61 s', { iat: NOW + 61 }, 'not valid yet'],
  ['issued at no time', { iat: 'now' as unknown as number }, '"iat"'],
  ['expiring at no time', { exp: 'never' as unknown as number }, '"exp"'],
  ...[7, true, null, ['anna'], { id: 'anna' }, '', '  '].map((sub): [string, JWTPayload, string] => [
    `of the subject ${JSON.stringify(sub)}`,
    { sub: sub as string },
    '"sub"',
  ]),
])('a token that is %s is refused', async (_name, claims, words) => {
  await expect(verifier()(await sign({ ...CLAIMS, ...claims }))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: expect.stringContaining(words) as unknown,
  });
});

test('a token that was remembered ends with its leeway', async () => {
  const verify = verifier();
  const token = await sign({ ...CLAIMS, exp: NOW + 30 });
  await verify(token);
  now = NOW + 89;
  expect(await verify(token)).toMatchObject({ subject: 'anna' });
  now = NOW + 91;
  await expect(verify(token)).rejects.toMatchObject({ message: expect.stringContaining('expired') as unknown });
});

test('roles are read where the issuer says them, in its words', async () => {
  const map = readRolesMap('people-team=LD') ?? new Map<string, never>();
  const token = await sign({ ...CLAIMS, roles: ['ADMIN'], realm_access: { roles: ['people-team', 'offline_access'] } });
  expect(await verifier({ claim: 'realm_access.roles', map })(token)).toEqual({ subject: 'anna', roles: new Set(['LD']) });
  expect(await verifier()(token)).toEqual({ subject: 'anna', roles: new Set(['ADMIN']) });
});
