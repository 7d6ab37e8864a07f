import express, { Router } from 'express';
import { type LocalPerson, signLocalToken } from '../access/local-tokens';
import type { LocalKeys } from '../access/local-keys';
import { ACCESS_ROLES, isAccessRole } from '../access/role';
import { BadUserInput, Forbidden } from '../errors';
import { isLocal } from './local-request';

/** What signing in without a provider needs. */
export interface LocalSignIn {
  readonly keys: LocalKeys;
  /** Offered by name. */
  readonly people: readonly LocalPerson[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

export const LOCAL_SIGN_IN_PATH = '/sign-in/local';

/**
 * Lets this machine's browsers be anyone while the service signs its own tokens: GET says who is offered, POST with a role (and a
 * person's id for those who are people) gives a token. A foreign page cannot ask: JSON from elsewhere needs a permission nobody gives.
 */
export function localSignInRoutes({ keys, people, clock }: LocalSignIn): Router {
  return (
    Router()
      .use(LOCAL_SIGN_IN_PATH, (req, res, next) => {
        if (!isLocal(req)) throw new Forbidden('Signing in without a provider is for browsers on the machine of the service.');
        res.setHeader('cache-control', 'no-store');
        next();
      })
      // The page asks first how people sign in here.
      .get('/sign-in/session', (_req, res) => void res.setHeader('cache-control', 'no-store').json({ by: 'local' }))
      .get(LOCAL_SIGN_IN_PATH, (_req, res) => void res.json({ roles: ACCESS_ROLES, people }))
      .post(LOCAL_SIGN_IN_PATH, express.json({ limit: '2kb' }), async (req, res) => {
        const { role, person } = (req.body ?? {}) as { role?: unknown; person?: unknown };
        if (!isAccessRole(role)) throw mistake('role', `one of ${ACCESS_ROLES.join(', ')}`);
        if (person !== undefined && (typeof person !== 'string' || !person || person.length > 200))
          throw mistake('person', 'the id of a person, or left out');
        const token = await signLocalToken(keys, person ?? `local-${role.toLowerCase()}`, [role], clock());
        res.json({ token });
      })
  );
}

function mistake(path: string, allowed: string): BadUserInput {
  return new BadUserInput([{ path, message: `${path}: ${allowed}.` }]);
}
