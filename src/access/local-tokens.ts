import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { inDataDir, type LocalKeys } from './local-keys';
import { ACCESS_ROLES, type AccessRole } from './role';

/** Who the local tokens speak for; roles that are not named get a service name of their own. */
export type LocalSubjects = Readonly<Partial<Record<AccessRole, string>>>;

export type LocalTokens = Readonly<Record<AccessRole, string>>;

const THIRTY_DAYS_S = 30 * 24 * 3600;

/** Signs a token with the local keys; `now` in epoch milliseconds. */
export async function signLocalToken(keys: LocalKeys, subject: string, roles: readonly AccessRole[], now: number): Promise<string> {
  const issued = Math.floor(now / 1000);
  return await new SignJWT({ roles })
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject(subject)
    .setIssuer(keys.issuer)
    .setAudience(keys.audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + THIRTY_DAYS_S)
    .sign(keys.privateKey);
}

/** Writes DATA_DIR/tokens.json, one token of 30 days for each role, readable by its owner only. */
export async function writeLocalTokens(dataDir: string, keys: LocalKeys, subjects: LocalSubjects, now: number): Promise<LocalTokens> {
  const entries = await Promise.all(
    ACCESS_ROLES.map(async (role) => [role, await signLocalToken(keys, subjects[role] ?? `local-${role.toLowerCase()}`, [role], now)]),
  );
  const tokens = Object.fromEntries(entries) as LocalTokens;
  const file = join(dataDir, 'tokens.json');
  const next = `${file}.${randomUUID()}`;
  await inDataDir(async () => {
    await writeFile(next, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
    await rename(next, file);
  });
  return tokens;
}
