import type { RequestHandler } from 'express';
import { MISSING_TOKEN } from '../access/token';
import { Unauthenticated } from '../errors';
import { stateOf } from './request';
import type { FindCaller } from './sign-in/caller';

/**
 * Finds out who is calling before the body is read. A bad token is refused at once. Without a token a request goes on only
 * where `anonymous` allows it (introspection by local tools): every field then refuses it.
 */
export function identify(find: FindCaller, anonymous: boolean): RequestHandler {
  return async (req, res, next) => {
    const viewer = await find(req);
    if (!viewer && !anonymous) throw new Unauthenticated(MISSING_TOKEN);
    stateOf(res).viewer = viewer;
    next();
  };
}
