import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { VerifyToken } from '../../../access/token';
import { holdsAny } from '../../../access/viewer';
import { Forbidden } from '../../../errors';
import type { ScimGroupService } from '../group.service';
import { GROUPS } from '../group-schema';
import { readPatch } from '../patch';
import { wants } from '../project';
import { ScimError } from '../scim-error';
import type { ScimUserService } from '../user.service';
import { USERS } from '../user-schema';
import { jsonBody, SYNC_BODY_BYTES } from '../../../server/body';
import { identify } from '../../../server/identify';
import { callerByToken } from '../../../server/sign-in/caller';
import { stateOf } from '../../../server/request';
import { checkAddress } from '../../../server/request-form';
import { discovery } from './discovery';
import { scimErrors } from './errors';
import { SCIM_JSON } from './http';
import { resources } from './resources';

/** What the SCIM endpoint is made of. */
export interface ScimParts {
  readonly users: ScimUserService;
  readonly groups: ScimGroupService;
  readonly verify: VerifyToken;
  readonly limit: RequestHandler;
  readonly logger: Logger;
}

/** SCIM 2.0 (RFC 7643, 7644) for identity providers whose token has the role HR_SYNC. */
export function scimRoutes({ users, groups, verify, limit, logger }: ScimParts): Router {
  const router = Router();
  router.use(identify(callerByToken(verify), false), onlySync, limit);
  router.use(checkAddress, jsonBody(SYNC_BODY_BYTES, [SCIM_JSON, 'application/json']));
  discovery(router);
  resources(router, {
    kind: USERS,
    isWhole: () => true,
    get: (id, _seen, base) => users.get(id, base),
    list: (query, _seen, base) => users.list(query, base),
    create: (body, actor, base) => users.create(body, actor, base),
    replace: (id, body, actor, base) => users.replace(id, body, actor, base),
    patch: (id, body, actor, base) => users.patch(id, readPatch(body, USERS, id), actor, base),
    delete: (id, actor) => users.delete(id, actor),
  });
  resources(router, {
    kind: GROUPS,
    isWhole: (seen) => wants(seen, 'members'),
    get: (id, seen, base) => groups.get(id, wants(seen, 'members'), base),
    list: (query, seen, base) => groups.list(query, wants(seen, 'members'), base),
    create: (body, actor, base) => groups.create(body, actor, base),
    replace: (id, body, actor, base) => groups.replace(id, body, actor, base),
    // A change of one member must not cost the reading of all.
    patch: (id, body, actor) => groups.patch(id, readPatch(body, GROUPS, id), actor).then(() => undefined),
    delete: (id, actor) => groups.delete(id, actor),
  });
  router.all(['/Bulk', '/Me', '/.search'], () => {
    throw new ScimError(501, undefined, 'This is not supported.');
  });
  router.use(() => {
    throw new ScimError(404, undefined, 'Nothing is served here.');
  });
  router.use(scimErrors(logger));
  return router;
}

const onlySync: RequestHandler = (req, res, next) => {
  const { viewer, trace } = stateOf(res);
  trace.operation = `scim ${req.method} ${req.path.split('/')[1]?.slice(0, 40) ?? ''}`;
  if (!viewer || !holdsAny(viewer, 'HR_SYNC')) throw new Forbidden('SCIM needs one of the roles HR_SYNC, ADMIN.');
  next();
};
