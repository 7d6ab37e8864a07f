import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

const ENCRYPTION = 'A256GCM';

/** A key for one purpose, made of a random secret. */
export function keyOf(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `expertise-graph console ${purpose}`, 32));
}

/** Encrypts what is kept where others can look; it can be opened until `endsAt` (epoch milliseconds). */
export async function seal(content: object, key: Uint8Array, endsAt: number): Promise<string> {
  return await new EncryptJWT({ content })
    .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION })
    .setExpirationTime(Math.ceil(endsAt / 1000))
    .encrypt(key);
}

/** What was sealed with this key; undefined where it was not, or where its time is over. */
export async function unseal<T extends object>(sealed: string, key: Uint8Array, now: number): Promise<T | undefined> {
  const rules = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: [ENCRYPTION], currentDate: new Date(now) };
  const opened = await jwtDecrypt<{ content: T }>(sealed, key, { ...rules, requiredClaims: ['exp'] }).catch(() => undefined);
  return opened?.payload.content;
}
