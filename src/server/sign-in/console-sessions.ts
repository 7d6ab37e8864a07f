import { setTimeout as pause } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { Unauthenticated, Unavailable } from '../../errors';
import type { IdentityProvider, Tokens } from './identity-provider';
import type { SecretRecords } from './secret-records';

export const SESSION_ENDED = 'The session of the console has ended. Sign in again.';
const PROVIDER_AWAY =
  'The session of the console cannot be continued just now: the identity provider does not answer. Try again in some seconds.';

/** Nobody stays signed in longer, however often tokens are refreshed. */
const LONGEST_MS = 12 * 3_600_000;
/** A token that ends this soon is refreshed before it is used. */
const MARGIN_MS = 10_000;
/** Longer than a refresh can take: what a process that died holds comes free. */
const LOCK_MS = 30_000;
/** A request waits so long for another one that refreshes the token. */
const WAIT_MS = 10_000;
const LOOK_AGAIN_MS = 50;

/** Somebody signed in; times in epoch milliseconds. */
export interface ConsoleSession {
  readonly accessToken: string;
  readonly accessEndsAt: number;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  /** Whom the provider means. */
  readonly subject: string | undefined;
  /** How the provider calls them. */
  readonly name: string | undefined;
  /** However it goes on, not longer than until then. */
  readonly latest: number;
  readonly endsAt: number;
}

/** The sessions of the console. Their tokens stay here: a browser holds an id, by which they can be opened. */
export class ConsoleSessions {
  constructor(
    private readonly records: SecretRecords<ConsoleSession>,
    private readonly provider: Pick<IdentityProvider, 'refresh' | 'revoke'>,
    /** Epoch milliseconds. */
    private readonly clock: () => number,
  ) {}

  /** Begins a session, under an id that nobody knew before; `askedUntil`: later it cannot be there any more. */
  async begin(tokens: Tokens): Promise<{ readonly id: string; readonly askedUntil: number }> {
    const now = this.clock();
    const session = sessionOf(tokens, undefined, now + LONGEST_MS, now);
    const askedUntil = session.refreshToken === undefined ? session.endsAt : session.latest;
    return { id: await this.records.create(session), askedUntil };
  }

  /** Ends a session, and gives what it was; undefined where there was none. */
  async end(id: string): Promise<ConsoleSession | undefined> {
    return await this.records.take(id);
  }

  /** The session with an access token that is good for now. Throws Unauthenticated where it has ended, Unavailable where that cannot be told. */
  async current(id: string): Promise<ConsoleSession> {
    const givenUp = performance.now() + WAIT_MS;
    do {
      const session = await this.records.find(id);
      if (!session) throw new Unauthenticated(SESSION_ENDED);
      if (session.refreshToken === undefined || session.accessEndsAt - MARGIN_MS > this.clock()) return session;
      // Of many requests that find the token ended one refreshes it: providers take a refresh token that is used twice for stolen.
      if (await this.records.lock(id, LOCK_MS)) return await this.refreshLocked(id);
      await pause(LOOK_AGAIN_MS);
    } while (performance.now() < givenUp);
    throw new Unavailable(2, PROVIDER_AWAY);
  }

  private async refreshLocked(id: string): Promise<ConsoleSession> {
    try {
      // Another request may have refreshed it between the look and the lock.
      const session = await this.records.find(id);
      if (!session) throw new Unauthenticated(SESSION_ENDED);
      const { refreshToken } = session;
      if (refreshToken === undefined || session.accessEndsAt - MARGIN_MS > this.clock()) return session;
      return await this.refresh(id, session, refreshToken);
    } finally {
      await this.records.unlock(id).catch(() => undefined);
    }
  }

  private async refresh(id: string, session: ConsoleSession, refreshToken: string): Promise<ConsoleSession> {
    const tokens = await this.provider.refresh(refreshToken).catch((error: unknown) => {
      // Refused; with any other status the session may still go on later.
      if (error instanceof client.ResponseBodyError && error.status === 400) return undefined;
      if (session.accessEndsAt > this.clock()) return 'later';
      throw new Unavailable(2, PROVIDER_AWAY);
    });
    if (tokens === 'later') return session;
    const next = tokens && sessionOf(tokens, session, session.latest, this.clock());
    // The provider ended it, or speaks of somebody else now.
    if (!next || next.subject !== session.subject) {
      await this.records.take(id);
      throw new Unauthenticated(SESSION_ENDED);
    }
    if (await this.records.replace(id, next)) return next;
    // Signed out meanwhile: what has just been given must not live on.
    if (next.refreshToken !== undefined) await this.provider.revoke(next.refreshToken).catch(() => undefined);
    throw new Unauthenticated(SESSION_ENDED);
  }
}

function sessionOf(tokens: Tokens, before: ConsoleSession | undefined, latest: number, now: number): ConsoleSession {
  const { claims, accessToken, refreshToken = before?.refreshToken, idToken = before?.idToken, refreshEndsInS } = tokens;
  const accessEndsAt = endOf(accessToken);
  const ends = refreshToken === undefined ? [accessEndsAt, endOf(idToken)] : [now + (refreshEndsInS ?? Infinity) * 1000];
  return {
    accessToken,
    accessEndsAt,
    refreshToken,
    idToken,
    latest,
    subject: text(claims?.['sub']) ?? before?.subject,
    name: text(claims?.['name']) ?? text(claims?.['preferred_username']) ?? text(claims?.['email']) ?? before?.name,
    endsAt: Math.min(latest, ...ends),
  };
}

/** When a token of the provider ends, in epoch milliseconds; what cannot be read has ended. */
function endOf(token: string | undefined): number {
  try {
    return (decodeJwt(token ?? '').exp ?? 0) * 1000;
  } catch {
    return 0;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}
