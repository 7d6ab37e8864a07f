import express, { type Request, type RequestHandler, type Router } from 'express';
import type { VerifyToken } from '../../access/token';
import { holdsAny, type Viewer } from '../../access/viewer';
import { Forbidden, LimitExceeded, Unauthenticated } from '../../errors';
import { BOARD_PATH } from './board';
import { addressOf, stateOf } from '../../server/request';

const COOKIE = 'jobs';
/** Browsers drop larger cookies without a word. */
const COOKIE_BYTES = 4_000;
const SIGN_IN = `${BOARD_PATH}/sign-in`;
const SIGN_OUT = `${BOARD_PATH}/sign-out`;

const page = (title: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Jobs: ${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}input{width:100%;font:inherit;padding:.4rem;box-sizing:border-box}button{font:inherit;margin-top:1rem;padding:.4rem 1.2rem}</style>
<h1>Jobs</h1>
${body}</html>`;
const SIGN_IN_PAGE = page(
  'sign in',
  `<form method="post" action="${SIGN_IN}"><label>A token of the role ADMIN (a service of your own wrote one into tokens.json of its data folder)
<input type="password" name="token" required autofocus autocomplete="off"></label><button>Sign in</button></form>`,
);
const SIGN_OUT_PAGE = page('sign out', `<form method="post" action="${SIGN_OUT}"><button>Sign out</button></form>`);

/**
 * Adds a page by which a person exchanges a token for a cookie, and one that takes it away. The cookie holds the token itself: it is checked at every request
 * like a header, ends when the token ends, is out of reach for scripts and sent to the board only.
 */
export function signIn(router: Router, verify: VerifyToken, secure: boolean): void {
  router.get('/sign-in', (_req, res) => void res.type('html').send(SIGN_IN_PAGE));
  router.post('/sign-in', express.urlencoded({ extended: false, limit: '20kb' }), async (req, res) => {
    const { token } = (req.body ?? {}) as { token?: unknown };
    if (typeof token !== 'string' || !token.trim()) throw new Unauthenticated('token: send a token of the role ADMIN in the form.');
    mayLook(await verify(`Bearer ${token.trim()}`));
    if (token.trim().length > COOKIE_BYTES)
      throw new LimitExceeded(`token: it is longer than ${COOKIE_BYTES} characters, the limit of a cookie. Send it as a header.`);
    res.cookie(COOKIE, token.trim(), { httpOnly: true, sameSite: 'strict', path: BOARD_PATH, secure });
    res.redirect(303, BOARD_PATH);
  });
  router.get('/sign-out', (_req, res) => void res.type('html').send(SIGN_OUT_PAGE));
  router.post('/sign-out', (_req, res) => {
    res.clearCookie(COOKIE, { httpOnly: true, sameSite: 'strict', path: BOARD_PATH, secure });
    res.redirect(303, SIGN_IN);
  });
}

/** Refuses what a page of another site sends: it could sign a person in as somebody else, or out. Programs send neither header. */
export const sameSite: RequestHandler = (req, _res, next) => {
  const { origin, 'sec-fetch-site': site } = req.headers;
  const foreign = site === undefined ? origin !== undefined && origin !== originOf(req) : site !== 'same-origin' && site !== 'none';
  if (foreign && req.method !== 'GET' && req.method !== 'HEAD')
    throw new Forbidden('This can only be sent by the page of the jobs itself.');
  next();
};

const originOf = (req: Request) => new URL(addressOf(req)).origin;

/** Lets administrators through, by header or cookie. A browser without either is led to the sign-in. */
export function onlyAdmin(verify: VerifyToken): RequestHandler {
  return async (req, res, next) => {
    const token = cookieOf(req.headers.cookie);
    const header = req.headers.authorization ?? (token && `Bearer ${token}`);
    if (!header && req.method === 'GET' && req.path === '/' && req.accepts(['json', 'html']) === 'html') return res.redirect(303, SIGN_IN);
    const viewer = await verify(header);
    mayLook(viewer);
    stateOf(res).viewer = viewer;
    next();
  };
}

function mayLook(viewer: Viewer | undefined): void {
  if (!viewer) throw new Unauthenticated(`Send a token in the header "Authorization: Bearer <token>", or sign in at ${SIGN_IN}.`);
  if (!holdsAny(viewer)) throw new Forbidden('The jobs need the role ADMIN.');
}

function cookieOf(header: string | undefined): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.~+/=-]+)`).exec(header ?? '')?.[1];
}
