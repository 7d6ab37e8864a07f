import type { AuthCheckerFn } from 'type-graphql';
import type { Context } from './context';
import { Forbidden, Unauthenticated } from '../errors';
import { MISSING_TOKEN } from '../access/token';
import { isAccessRole } from '../access/role';
import { holdsAny } from '../access/viewer';

/**
 * Guards what `@Authorized('EMPLOYEE', 'LD')` stands on: the viewer must be known and hold one of the named roles.
 * Throws Unauthenticated or Forbidden; a role that does not exist is a mistake in our code and lets nobody in.
 */
export const authChecker: AuthCheckerFn<Context> = ({ context, info }, roles) => {
  if (!context.viewer) throw new Unauthenticated(MISSING_TOKEN);
  const known = roles.filter(isAccessRole);
  if (known.length < roles.length) throw new Error(`${info.parentType.name}.${info.fieldName} names an unknown access role`);
  if (known.length > 0 && !holdsAny(context.viewer, ...known)) {
    throw new Forbidden(
      `${info.parentType.name}.${info.fieldName} needs one of the roles ${[...new Set([...known, 'ADMIN'])].join(', ')}.`,
    );
  }
  return true;
};
