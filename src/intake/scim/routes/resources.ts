import { createHash } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import type { Resource, ResourceKind } from '../attribute';
import { type ListQuery, readListQuery, toList } from '../list';
import { resolverOf } from '../path';
import { type Projection, project, readProjection } from '../project';
import { ScimError } from '../scim-error';
import { addressOf } from '../user-resource';
import { actorOf, baseOf, idOf, names, notAllowed, send } from './http';

/** One kind of resource as the routes below need it. */
export interface Endpoint {
  readonly kind: ResourceKind;
  /** Whether what is read for this projection is the whole resource, so that it has a version. */
  isWhole(seen: Projection): boolean;
  get(id: string, seen: Projection, base: string): Promise<Resource>;
  list(query: ListQuery, seen: Projection, base: string): Promise<{ total: number; resources: Resource[] }>;
  create(body: unknown, actor: string, base: string): Promise<Resource>;
  replace(id: string, body: unknown, actor: string, base: string): Promise<Resource>;
  /** Gives the resource where it is at hand. */
  patch(id: string, body: unknown, actor: string, base: string): Promise<Resource | undefined>;
  delete(id: string, actor: string): Promise<void>;
}

/** A resource with what is told about it. */
type Told = Resource & { readonly meta: { readonly resourceType: string; readonly location: string; readonly version?: string } };

const EVERYTHING: Projection = { only: undefined, without: [] };

/** The routes of one kind of resource. */
export function resources(router: Router, endpoint: Endpoint): void {
  const { kind } = endpoint;
  const resolve = resolverOf(kind);
  const seenBy = ({ query }: Request) => readProjection(query['attributes'], query['excludedAttributes'], resolve);

  function told(resource: Resource, seen: Projection, req: Request): Told {
    // Of the whole resource, whatever is shown of it.
    const hash = endpoint.isWhole(seen) ? createHash('sha1').update(JSON.stringify(resource)).digest('base64url') : undefined;
    const location = addressOf(baseOf(req), kind.endpoint.slice(1), String(resource['id']));
    return { ...resource, meta: { resourceType: kind.name, location, ...(hash && { version: `W/"${hash}"` }) } };
  }

  function sendOne(req: Request, res: Response, status: number, resource: Resource): void {
    const seen = seenBy(req);
    const whole = told(resource, seen, req);
    const { location, version } = whole.meta;
    if (version) res.setHeader('etag', version);
    const known = req.headers['if-none-match'];
    if (req.method === 'GET' && version && known !== undefined && names(known, version)) return void res.status(304).end();
    if (status === 201) res.setHeader('location', location);
    send(res, status, project(whole, seen));
  }

  async function sendList(req: Request, res: Response, source: unknown): Promise<void> {
    const query = readListQuery(source);
    const seen = readProjection(query.attributes, query.excludedAttributes, resolve);
    const { total, resources: found } = await endpoint.list(query, seen, baseOf(req));
    const shown = found.map((resource) => project(told(resource, seen, req), seen));
    send(res, 200, toList(shown, total, query.startIndex));
  }

  /** Refuses a change of what is not any more as the client has seen it. */
  async function checkVersion(req: Request): Promise<void> {
    const wanted = req.headers['if-match'];
    if (wanted === undefined) return;
    const { version } = told(await endpoint.get(idOf(req), EVERYTHING, baseOf(req)), EVERYTHING, req).meta;
    if (!names(wanted, version ?? '')) throw new ScimError(412, undefined, 'The resource has changed since that version.');
  }

  router
    .route(kind.endpoint)
    .get((req, res) => sendList(req, res, req.query))
    .post(async (req, res) => sendOne(req, res, 201, await endpoint.create(req.body, actorOf(res), baseOf(req))))
    .all(notAllowed('GET, POST'));
  router
    .route(`${kind.endpoint}/.search`)
    .post((req, res) => sendList(req, res, req.body))
    .all(notAllowed('POST'));
  router
    .route(`${kind.endpoint}/:id`)
    .get(async (req, res) => sendOne(req, res, 200, await endpoint.get(idOf(req), seenBy(req), baseOf(req))))
    .put(async (req, res) => {
      await checkVersion(req);
      sendOne(req, res, 200, await endpoint.replace(idOf(req), req.body, actorOf(res), baseOf(req)));
    })
    .patch(async (req, res) => {
      await checkVersion(req);
      const after = await endpoint.patch(idOf(req), req.body, actorOf(res), baseOf(req));
      if (after) return sendOne(req, res, 200, after);
      if (req.query['attributes'] === undefined) return void res.status(204).end();
      sendOne(req, res, 200, await endpoint.get(idOf(req), seenBy(req), baseOf(req)));
    })
    .delete(async (req, res) => {
      await checkVersion(req);
      await endpoint.delete(idOf(req), actorOf(res));
      res.status(204).end();
    })
    .all(notAllowed('GET, PUT, PATCH, DELETE'));
}
