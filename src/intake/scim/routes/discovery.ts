import type { Request, Router } from 'express';
import type { Resource } from '../attribute';
import { configOf, resourceTypes, schemas } from '../discovery';
import { ScimError } from '../scim-error';
import { baseOf, idOf, notAllowed, send } from './http';

/** What the service says about itself. */
export function discovery(router: Router): void {
  const get = (path: string, answer: (req: Request) => Resource) =>
    router
      .route(path)
      .get((req, res) => {
        if (req.query['filter'] !== undefined) throw new ScimError(403, undefined, 'These lists cannot be filtered.');
        send(res, 200, answer(req));
      })
      .all(notAllowed('GET'));
  get('/ServiceProviderConfig', (req) => configOf(baseOf(req)));
  get('/ResourceTypes', (req) => resourceTypes(baseOf(req)));
  get('/ResourceTypes/:id', (req) => resourceTypes(baseOf(req), idOf(req)));
  get('/Schemas', (req) => schemas(baseOf(req)));
  get('/Schemas/:id', (req) => schemas(baseOf(req), idOf(req)));
}
