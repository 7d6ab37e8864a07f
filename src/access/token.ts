import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Unauthenticated, Unavailable } from '../errors';
import { OWN_WORDS, type RoleWords, rolesOf } from './roles-of';
import type { Viewer } from './viewer';

/** Turns the Authorization header into a viewer; undefined where no header was sent. Throws Unauthenticated, or Unavailable without keys. */
export type VerifyToken = (authorization: string | undefined) => Promise<Viewer | undefined>;

/** What tokens must say about themselves, and where the keys are that prove it. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Where its roles stand; by default in `roles`, in our words. */
  readonly roles?: RoleWords;
}

export const MISSING_TOKEN = 'Send a token in the header "Authorization: Bearer <token>".';

const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
/** Clocks of an issuer and of ours may differ so much. */
const LEEWAY_S = 60;
/** Checking a signature costs more than a small query: a token that was valid is trusted for a minute, as it stands in the header. */
const REMEMBERED_MS = 60_000;
const REMEMBERED_TOKENS = 5_000;

/** Makes the check of bearer tokens. `clock` gives epoch milliseconds. */
export function tokenVerifier(rules: TokenRules, clock: () => number): VerifyToken {
  const remembered = new Map<string, { viewer: Viewer; until: number }>();

  return async (authorization) => {
    if (authorization === undefined) return undefined;
    const now = clock();
    const known = remembered.get(authorization);
    if (known && known.until > now) return known.viewer;

    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new Unauthenticated(`The Authorization header is not a bearer token. ${MISSING_TOKEN}`);
    const { viewer, expiresAt } = await verify(token, rules, now);
    if (remembered.size >= REMEMBERED_TOKENS) remembered.clear();
    remembered.set(authorization, { viewer, until: Math.min(now + REMEMBERED_MS, expiresAt) });
    return viewer;
  };
}

async function verify(token: string, rules: TokenRules, now: number): Promise<{ viewer: Viewer; expiresAt: number }> {
  try {
    const { payload } = await jwtVerify(token, rules.keys, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(now),
      clockTolerance: LEEWAY_S,
    });
    const { sub, iat, exp }: { sub?: unknown; iat?: unknown; exp?: unknown } = payload;
    if (typeof sub !== 'string' || !sub.trim()) throw new Unauthenticated(claimRefusal('sub'));
    if (iat !== undefined && typeof iat !== 'number') throw new Unauthenticated(claimRefusal('iat'));
    if (iat !== undefined && iat > now / 1000 + LEEWAY_S) throw new Unauthenticated(claimRefusal('nbf'));
    return { viewer: { subject: sub, roles: rolesOf(payload, rules.roles ?? OWN_WORDS) }, expiresAt: (Number(exp) + LEEWAY_S) * 1000 };
  } catch (error) {
    throw refusal(error);
  }
}

/** Says what is wrong with a token, and nothing that helps to forge one. */
function refusal(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return new Unauthenticated('The token has expired. Send a new one.');
  if (error instanceof errors.JWTClaimValidationFailed) return new Unauthenticated(claimRefusal(error.claim));
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return new Unauthenticated(`The token is signed with an algorithm that is not accepted; use ${ALGORITHMS.join(', ')}.`);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return new Unauthenticated('The signature of the token is not valid.');
  }
  // Timeouts, answers of the key server that are not a key set, and network errors, which fetch reports as TypeError.
  const keysAway = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || (error as Error).name === 'TypeError';
  if (keysAway || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC')) {
    return new Unavailable(5, 'Tokens cannot be checked right now: the keys of the issuer cannot be reached.');
  }
  if (error instanceof errors.JOSEError) return new Unauthenticated('The token cannot be read: it is not a signed JWT.');
  return error instanceof Error ? error : new Error(String(error));
}

function claimRefusal(claim: string): string {
  if (claim === 'aud') return 'The token is meant for another audience.';
  if (claim === 'iss') return 'The token comes from another issuer.';
  if (claim === 'nbf') return 'The token is not valid yet.';
  return `The token lacks a usable "${claim}" claim.`;
}
