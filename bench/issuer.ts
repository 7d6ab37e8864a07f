import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ACCESS_ROLES, type AccessRole } from '../src/access/role';

/** Signs tokens as a company's login would, so that the service can be measured as it runs in production. */
export interface Issuer {
  /** What the service must be told of it. */
  readonly env: Readonly<Record<string, string>>;
  /** The Authorization header of a caller with one role. */
  readonly authorization: Readonly<Record<AccessRole, string>>;
  close(): void;
}

const NAME = 'bench';

/** Makes keys and serves them on this machine. `subject` is the person whom all tokens speak for. */
export async function startIssuer(subject: string): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: NAME, alg: 'ES256' };
  const server = createServer((_req, res) => res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sign = (role: AccessRole) =>
    new SignJWT({ roles: [role] })
      .setProtectedHeader({ alg: 'ES256', kid: NAME })
      .setSubject(subject)
      .setIssuer(NAME)
      .setAudience(NAME)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(privateKey);
  const entries = await Promise.all(ACCESS_ROLES.map(async (role) => [role, `Bearer ${await sign(role)}`] as const));
  return {
    env: { AUTH_ISSUER: NAME, AUTH_AUDIENCE: NAME, AUTH_JWKS_URL: address },
    authorization: Object.fromEntries(entries) as Record<AccessRole, string>,
    close: () => server.close(),
  };
}
