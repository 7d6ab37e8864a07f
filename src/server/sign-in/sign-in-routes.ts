import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Viewer } from '../../access/viewer';
import type { ConsoleSignIn } from './console-sign-in';
import { failureOfSignIn, SignInFailed } from './failure';
import { CALLBACK_PATH, type Checks } from './identity-provider';
import { HOME, returnPath } from './return-path';
import { seal, unseal } from './sealed';

export const SIGN_IN_PATH = '/sign-in';
/** The page that asks who signs in, and says why that failed. */
export const SIGN_IN_PAGE = `${HOME}sign-in`;

/** What is answered is for this browser and this moment. */
export const unkept: RequestHandler = (_req, res, next) => {
  res.setHeader('cache-control', 'no-store');
  next();
};

/** Whoever signs in has so long at the provider. */
const BEGUN_MS = 15 * 60_000;

/** A sign-in that has begun, in the hands of the browser that began it. */
interface Begun {
  readonly checks: Checks;
  readonly to: string;
}

/**
 * The way to the provider and back: GET /sign-in?to=<page of the console> leads there, the callback begins a session and goes on to that
 * page. What belongs to a sign-in on its way is in a sealed cookie: nothing is kept here for those who never come back.
 */
export function signInRoutes(signIn: ConsoleSignIn, limit: RequestHandler): Router {
  const { provider, cookies, key, clock, origin } = signIn;
  return Router()
    .get(SIGN_IN_PATH, limit, unkept, async (req, res) => {
      const to = returnPath(req.query['to'], origin);
      try {
        const { url, checks } = await provider.begin(req.query['again'] !== undefined);
        cookies.begun.write(res, await seal({ checks, to } satisfies Begun, key, clock() + BEGUN_MS), BEGUN_MS);
        res.redirect(303, url.href);
      } catch (error) {
        fail(signIn, res, to, error);
      }
    })
    .get(CALLBACK_PATH, limit, unkept, async (req, res) => {
      const sealed = cookies.begun.read(req);
      const begun = sealed === undefined ? undefined : await unseal<Begun>(sealed, key, clock());
      cookies.begun.clear(res);
      const to = begun?.to ?? HOME;
      try {
        if (!begun) throw new SignInFailed('expired', 'the browser brought no sign-in that had begun');
        await begin(signIn, req, res, begun.checks);
        res.redirect(303, `${origin}${to}`);
      } catch (error) {
        fail(signIn, res, to, error);
      }
    });
}

/** Begins a session where the answer of the provider is one to the checks, and its token one that opens something here. */
async function begin(signIn: ConsoleSignIn, req: Request, res: Response, checks: Checks): Promise<void> {
  const { provider, sessions, verify, cookie, clock } = signIn;
  const answer = new URL(req.originalUrl, signIn.origin).searchParams;
  if (answer.get('state') !== checks.state) throw new SignInFailed('expired', 'the answer belongs to another sign-in');
  const tokens = await provider.finish(answer.toString(), checks);
  const viewer: Viewer | undefined = await verify(`Bearer ${tokens.accessToken}`);
  if (!viewer?.roles.size) throw new SignInFailed('refused', 'the token names none of the roles');
  const { id, askedUntil } = await sessions.begin(tokens);
  // An id that the browser had before, whoever gave it, opens nothing any more.
  const old = cookie.read(req);
  if (old !== undefined) await sessions.end(old);
  cookie.write(res, id, askedUntil - clock());
}

/** Leads to the page that says why, and tells the log. */
export function fail({ logger, origin }: ConsoleSignIn, res: Response, to: string, error: unknown): void {
  const { why, reason } = failureOfSignIn(error);
  logger.warn({ why, reason }, 'A sign-in to the console, or a sign-out, failed');
  res.redirect(303, `${origin}${SIGN_IN_PAGE}?${new URLSearchParams({ failed: why, to }).toString()}`);
}
