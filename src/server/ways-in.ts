import type { RequestHandler, Router } from 'express';
import type { Redis } from 'ioredis';
import type { Access } from '../access/access';
import type { LocalPerson } from '../access/local-tokens';
import type { Config } from '../config';
import { consoleOff, consoleRoutes } from './console';
import { ideRoutes } from './ide';
import { localSignInRoutes } from './local-sign-in';
import { callerBySession, callerByToken, type FindCaller } from './sign-in/caller';
import { makeConsoleSignIn, type SignInParts } from './sign-in/console-sign-in';
import { sessionRoutes } from './sign-in/session-routes';
import { signInRoutes } from './sign-in/sign-in-routes';
import { widgetRoutes } from './widget';

/** Made of web/ by the build, from where the process is started. */
const CONSOLE_BUILD = 'dist/console';
const WIDGET_BUILD = 'dist/widget';

/** What ways in are made of. */
export interface WaysInParts extends Pick<SignInParts, 'verify' | 'leavers' | 'logger' | 'clock' | 'patience'> {
  readonly config: Config;
  readonly access: Access;
  readonly redis: Redis;
  readonly limit: RequestHandler;
  /** Offered by name where the service signs its own tokens. */
  readonly people: readonly LocalPerson[];
}

/** How the service knows who sends a request, and what browsers are given. */
export interface WaysIn {
  readonly find: FindCaller;
  readonly pages: readonly Router[];
}

/**
 * People sign in to the console by the issuer where the console is its client, and as anyone where the service signs its own tokens;
 * otherwise it is off. The widget is served in any case, the query page to developers.
 */
export function waysIn(parts: WaysInParts): WaysIn {
  const { config, access, verify, limit } = parts;
  const others = [
    widgetRoutes(WIDGET_BUILD, config.widgetOrigins),
    ...(config.production ? [] : [ideRoutes(access.local?.tokens.EMPLOYEE)]),
  ];
  if (access.local) {
    const signIn = localSignInRoutes({ keys: access.local.keys, people: parts.people, clock: parts.clock });
    return { find: callerByToken(verify), pages: [consoleRoutes(CONSOLE_BUILD), signIn, ...others] };
  }
  const { issuer, console, redis } = config;
  if (!issuer || !console) return { find: callerByToken(verify), pages: [consoleOff(), ...others] };
  const signIn = makeConsoleSignIn({ ...parts, issuer, console, prefix: redis.prefix });
  const routes = [signInRoutes(signIn, limit), sessionRoutes(signIn, limit)];
  return { find: callerBySession(signIn), pages: [consoleRoutes(CONSOLE_BUILD), ...routes, ...others] };
}
