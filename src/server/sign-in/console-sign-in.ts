import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { LeaverService } from '../../access/leavers.service';
import type { VerifyToken } from '../../access/token';
import type { ConsoleConfig, IssuerConfig } from '../../config';
import type { Patience } from '../../patience';
import type { SessionKit } from './caller';
import { type ConsoleSession, ConsoleSessions } from './console-sessions';
import { SecretCookie } from './cookie';
import { IdentityProvider } from './identity-provider';
import { keyOf } from './sealed';
import { SecretRecords } from './secret-records';

/** What signing in by a provider is made of. */
export interface SignInParts {
  readonly issuer: IssuerConfig;
  readonly console: ConsoleConfig;
  readonly redis: Redis;
  /** Of all keys in Redis. */
  readonly prefix: string;
  readonly verify: VerifyToken;
  readonly leavers: LeaverService;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly patience: Patience;
}

/** What is kept of a session that was signed out, until the browser has told the provider. */
interface Farewell {
  readonly idToken: string;
  readonly endsAt: number;
}

/** What the routes of the sign-in work with. */
export interface ConsoleSignIn extends SessionKit, Pick<SignInParts, 'leavers' | 'logger' | 'clock'> {
  readonly provider: IdentityProvider;
  readonly farewells: SecretRecords<Farewell>;
  /** Of a browser that has gone to the provider, and of one that has signed out. */
  readonly cookies: { readonly begun: SecretCookie; readonly farewell: SecretCookie };
  /** Seals what the first of them holds. */
  readonly key: Uint8Array;
}

/** Puts together how people sign in to the console by the provider that signs the tokens. Nothing is asked of it yet. */
export function makeConsoleSignIn(parts: SignInParts): ConsoleSignIn {
  const { console, redis, clock, patience, verify, leavers, logger } = parts;
  const { origin } = console;
  const place = (kind: string) => ({ redis, prefix: `${parts.prefix}:console:${kind}`, patienceMs: patience.sessionMs, clock });
  const provider = new IdentityProvider({ issuer: parts.issuer.issuer, console, patienceMs: patience.providerMs });
  return {
    provider,
    origin,
    verify,
    leavers,
    logger,
    clock,
    sessions: new ConsoleSessions(new SecretRecords<ConsoleSession>(place('session')), provider, clock),
    farewells: new SecretRecords<Farewell>(place('farewell')),
    cookie: new SecretCookie('console', origin),
    cookies: { begun: new SecretCookie('console-sign-in', origin), farewell: new SecretCookie('console-sign-out', origin) },
    key: keyOf(console.clientSecret, 'sign-in'),
  };
}
