import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { PATIENCE } from '../patience';

/** Keys of the issuer, fetched when first needed and again every ten minutes; the old ones serve while the address is down. */
export function remoteKeys(url: string, patienceMs = PATIENCE.keysMs): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(url), { timeoutDuration: patienceMs });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const old = remote.jwks();
      if (!old || error instanceof errors.JWKSNoMatchingKey) throw error;
      return createLocalJWKSet(old)(header, token);
    }
  };
}
