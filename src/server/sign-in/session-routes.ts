import { type RequestHandler, Router } from 'express';
import { ACCESS_ROLES } from '../../access/role';
import { Forbidden, Unauthenticated } from '../../errors';
import { callerBySession } from './caller';
import type { ConsoleSignIn } from './console-sign-in';
import { requireOwnPage } from './own-page';
import { failureOfSignIn, SignInFailed } from './failure';
import { HOME } from './return-path';
import { fail, SIGN_IN_PAGE, SIGN_IN_PATH } from './sign-in-routes';

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
  const { cookie, cookies, origin, clock, farewells, provider } = signIn;
  return (
    Router()
      .use([SESSION_PATH, SIGN_OUT_PATH, FAREWELL_PATH], limit, (_req, res, next) => {
        res.setHeader('cache-control', 'no-store');
        next();
      })
      .get(SESSION_PATH, async (req, res) => {
        requireOwnPage(req.headers, origin);
        const session = await shown(signIn, req).catch((error: unknown) => {
          if (!(error instanceof Unauthenticated || error instanceof Forbidden)) throw error;
          cookie.clear(res);
          return undefined;
        });
        res.json({ by: 'provider', session: session ?? null });
      })
      .post(SIGN_OUT_PATH, async (req, res) => {
        requireOwnPage(req.headers, origin);
        const id = cookie.read(req);
        const ended = id === undefined ? undefined : await signIn.sessions.end(id);
        cookie.clear(res);
        if (ended?.refreshToken !== undefined) await provider.revoke(ended.refreshToken).catch(() => undefined);
        const farewell = await farewells.create({ idToken: ended?.idToken, endsAt: clock() + FAREWELL_MS });
        cookies.farewell.write(res, farewell, FAREWELL_MS);
        res.json({ location: FAREWELL_PATH });
      })
      // The page itself is not told the address: the ID token is in it.
      .get(FAREWELL_PATH, async (req, res) => {
        const id = cookies.farewell.read(req);
        const farewell = id === undefined ? undefined : await farewells.take(id);
        cookies.farewell.clear(res);
        try {
          const url = farewell && (await provider.farewell(farewell.idToken, SIGN_IN_PAGE));
          res.redirect(303, url?.href ?? `${origin}${SIGN_IN_PAGE}`);
        } catch (error) {
          fail(signIn, res, HOME, new SignInFailed('kept', failureOfSignIn(error).reason));
        }
      })
  );
}

async function shown(signIn: ConsoleSignIn, req: Parameters<ReturnType<typeof callerBySession>>[0]): Promise<ShownSession | undefined> {
  const { cookie, sessions, leavers } = signIn;
  const id = cookie.read(req);
  if (id === undefined) return undefined;
  const viewer = await callerBySession(signIn)({ headers: { ...req.headers, authorization: undefined } });
  if (!viewer) return undefined;
  const { name } = await leavers.callerOf(viewer.subject);
  return {
    roles: ACCESS_ROLES.filter((role) => viewer.roles.has(role)),
    name: name ?? (await sessions.current(id)).name ?? viewer.subject,
    ...(name !== undefined && { person: viewer.subject }),
  };
}
