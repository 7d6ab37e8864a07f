import type { IncomingMessage } from 'node:http';
import type { VerifyToken } from '../../access/token';
import type { Viewer } from '../../access/viewer';
import type { SecretCookie } from './cookie';
import type { ConsoleSessions } from './console-sessions';
import { requireOwnPage } from './own-page';

/** Who sends a request; undefined where it does not say. Throws Unauthenticated, Forbidden, or Unavailable where that cannot be told. */
export type FindCaller = (req: Pick<IncomingMessage, 'headers'>) => Promise<Viewer | undefined>;

/** What sessions of the console are told apart by. */
export interface SessionKit {
  readonly verify: VerifyToken;
  readonly sessions: ConsoleSessions;
  readonly cookie: SecretCookie;
  readonly origin: string;
}

/** Callers by the token they send. */
export function callerByToken(verify: VerifyToken): FindCaller {
  return ({ headers }) => verify(headers.authorization);
}

/** Callers by the token they send, else by a session of the console, whose token is checked like any other. */
export function callerBySession({ verify, sessions, cookie, origin }: SessionKit): FindCaller {
  return async (req) => {
    const id = req.headers.authorization === undefined ? cookie.read(req) : undefined;
    if (id === undefined) return await verify(req.headers.authorization);
    requireOwnPage(req.headers, origin);
    const { accessToken } = await sessions.current(id);
    return await verify(`Bearer ${accessToken}`);
  };
}
