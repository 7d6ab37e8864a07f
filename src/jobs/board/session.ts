import express, { type RequestHandler, type Router } from 'express';
import type { VerifyToken } from '../../access/token';
import { holdsAny, type Viewer } from '../../access/viewer';
import { Forbidden, LimitExceeded, Unauthenticated } from '../../errors';
import { BOARD_PATH } from './board';
import { stateOf } from '../../server/request';

const COOKIE = 'jobs';
/** Browsers drop larger cookies without a word. */
const COOKIE_BYTES = 4_000;
const SIGN_IN = `${BOARD_PATH}/sign-in`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Jobs: sign in</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}input{width:100%;font:inherit;padding:.4rem;box-sizing:border-box}button{font:inherit;margin-top:1rem;padding:.4rem 1.2rem}</style>
<h1>Jobs</h1>
<form method="post" action="${SIGN_IN}"><label>A token of the role ADMIN (a service of your own wrote one into tokens.json of its data folder)
<input type="password" name="token" required autofocus autocomplete="off"></label><button>Sign in</button></form></html>`;

/**
 * Adds a page by which a person exchanges a token for a cookie. The cookie holds the token itself: it is checked at every request
 * like a header, ends when the token ends, is out of reach for scripts and sent to the board only.
 */
export function signIn(router: Router, verify: VerifyToken, secure: boolean): void {
  router.get('/sign-in', (_req, res) => void res.type('html').send(PAGE));
  router.post('/sign-in', express.urlencoded({ extended: false, limit: '20kb' }), async (req, res) => {
    const { token } = (req.body ?? {}) as { token?: unknown };
    if (typeof token !== 'string' || !token.trim()) throw new Unauthenticated('token: send a token of the role ADMIN in the form.');
    mayLook(await verify(`Bearer ${token.trim()}`));
    if (token.trim().length > COOKIE_BYTES)
      throw new LimitExceeded(`token: it is longer than ${COOKIE_BYTES} characters, the limit of a cookie. Send it as a header.`);
    res.cookie(COOKIE, token.trim(), { httpOnly: true, sameSite: 'strict', path: BOARD_PATH, secure });
    res.redirect(303, BOARD_PATH);
  });
}

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
