import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Resource } from '../attribute';
import { readListQuery, toList } from '../list';
import { resolverOf } from '../path';
import { type Projection, project, readProjection } from '../project';
import { ScimError } from '../scim-error';
import { addressOf } from '../user-resource';
import type { Endpoint } from './endpoint';
import { baseOf, idOf, names, send } from './http';

/** A resource with what is told about it. */
type Told = Resource & { readonly meta: { readonly resourceType: string; readonly location: string; readonly version?: string } };

const EVERYTHING: Projection = { only: undefined, without: [] };

/** Sends resources of one kind with what is told about them: type, address and version. */
export class ResourceSender {
  private readonly resolve: ReturnType<typeof resolverOf>;

  constructor(private readonly endpoint: Endpoint) {
    this.resolve = resolverOf(endpoint.kind);
  }

  /** What a request wants to see. */
  seenBy({ query }: Request): Projection {
    return readProjection(query['attributes'], query['excludedAttributes'], this.resolve);
  }

  private told(resource: Resource, seen: Projection, req: Request): Told {
    // Of the whole resource, whatever is shown of it.
    const { isWhole, kind } = this.endpoint;
    const hash = isWhole(seen) ? createHash('sha1').update(JSON.stringify(resource)).digest('base64url') : undefined;
    const location = addressOf(baseOf(req), kind.endpoint.slice(1), String(resource['id']));
    return { ...resource, meta: { resourceType: kind.name, location, ...(hash && { version: `W/"${hash}"` }) } };
  }

  sendOne(req: Request, res: Response, status: number, resource: Resource): void {
    const seen = this.seenBy(req);
    const whole = this.told(resource, seen, req);
    const { location, version } = whole.meta;
    if (version) res.setHeader('etag', version);
    const known = req.headers['if-none-match'];
    if (req.method === 'GET' && version && known !== undefined && names(known, version)) return void res.status(304).end();
    if (status === 201) res.setHeader('location', location);
    send(res, status, project(whole, seen));
  }

  async sendList(req: Request, res: Response, source: unknown): Promise<void> {
    const query = readListQuery(source);
    const seen = readProjection(query.attributes, query.excludedAttributes, this.resolve);
    const { total, resources: found } = await this.endpoint.list(query, seen, baseOf(req));
    const shown = found.map((resource) => project(this.told(resource, seen, req), seen));
    send(res, 200, toList(shown, total, query.startIndex));
  }

  /** Refuses a change of what is not any more as the client has seen it. */
  async checkVersion(req: Request): Promise<void> {
    const wanted = req.headers['if-match'];
    if (wanted === undefined) return;
    const { version } = this.told(await this.endpoint.get(idOf(req), EVERYTHING, baseOf(req)), EVERYTHING, req).meta;
    if (!names(wanted, version ?? '')) throw new ScimError(412, undefined, 'The resource has changed since that version.');
  }
}
