import { type Request, type RequestHandler, type Response, Router } from 'express';
import { ACCESS_ROLES } from '../../access/role';
import { Forbidden, Unauthenticated } from '../../errors';
import { stateOf } from '../request';
import { callerBySession } from './caller';
import type { ConsoleSignIn } from './console-sign-in';
import { requireOwnPage } from './own-page';
import { failureOfSignIn, SignInFailed } from './failure';
import { HOME } from './return-path';
import { fail, SIGN_IN_PAGE, SIGN_IN_PATH, unkept } from './sign-in-routes';

export const SESSION_PATH = `${SIGN_IN_PATH}/session`;
export const SIGN_OUT_PATH = '/sign-out';
const FAREWELL_PATH = `${SIGN_OUT_PATH}/provider`;

/** The browser goes to the provider at once. */
const FAREWELL_MS = 60_000;

/** Who the page is told that it is. */
interface ShownSession {
  readonly roles: readonly string[];
  readonly name: string;
  /** A person's id; absent for a service account. */
  readonly person?: string;
}

/** The session, as its page may know it: who is signed in, and the way out. No token is in any of these answers. */
export function sessionRoutes(signIn: ConsoleSignIn, limit: RequestHandler): Router {
  return (
    Router()
      .get(SESSION_PATH, unkept, know(signIn), limit, async (_req, res) => {
        res.json({ by: 'provider', session: (await shown(signIn, res)) ?? null });
      })
      .post(SIGN_OUT_PATH, unkept, async (req, res) => {
        await signOut(signIn, req, res);
        res.json({ location: FAREWELL_PATH });
      })
      // The page itself is not told the address: the ID token is in it.
      .get(FAREWELL_PATH, unkept, async (req, res) => {
        const { cookies, farewells, provider, origin } = signIn;
        try {
          const id = cookies.farewell.read(req);
          const farewell = id === undefined ? undefined : await farewells.take(id);
          cookies.farewell.clear(res);
          const url = await provider.farewell(farewell?.idToken, SIGN_IN_PAGE);
          res.redirect(303, url?.href ?? `${origin}${SIGN_IN_PAGE}`);
        } catch (error) {
          fail(signIn, res, HOME, new SignInFailed('kept', failureOfSignIn(error).reason));
        }
      })
  );
}

/** Finds out who asks, if anybody; a session that is over is forgotten. */
function know(signIn: ConsoleSignIn): RequestHandler {
  const { cookie, origin } = signIn;
  const find = callerBySession(signIn);
  return async (req, res, next) => {
    requireOwnPage(req.headers, origin);
    if (cookie.read(req) !== undefined)
      stateOf(res).viewer = await find({ headers: { ...req.headers, authorization: undefined } }).catch((error: unknown) => {
        if (!(error instanceof Unauthenticated || error instanceof Forbidden)) throw error;
        cookie.clear(res);
        return undefined;
      });
    next();
  };
}

async function shown({ cookie, sessions, leavers }: ConsoleSignIn, res: Response): Promise<ShownSession | undefined> {
  const { viewer } = stateOf(res);
  const id = cookie.read(res.req);
  if (!viewer || id === undefined) return undefined;
  const { name } = await leavers.callerOf(viewer.subject);
  return {
    roles: ACCESS_ROLES.filter((role) => viewer.roles.has(role)),
    name: name ?? (await sessions.current(id)).name ?? viewer.subject,
    ...(name !== undefined && { person: viewer.subject }),
  };
}

/** Ends the session here, and keeps what ends it at the provider until the browser goes there. */
async function signOut(signIn: ConsoleSignIn, req: Request, res: Response): Promise<void> {
  const { cookie, cookies, farewells, provider, sessions, origin, clock } = signIn;
  requireOwnPage(req.headers, origin);
  const id = cookie.read(req);
  const ended = id === undefined ? undefined : await sessions.end(id);
  cookie.clear(res);
  if (ended?.refreshToken !== undefined) await provider.revoke(ended.refreshToken).catch(() => undefined);
  if (ended?.idToken === undefined) return;
  cookies.farewell.write(res, await farewells.create({ idToken: ended.idToken, endsAt: clock() + FAREWELL_MS }), FAREWELL_MS);
}
