import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import type { Viewer } from '../access/viewer';
import type { RequestTrace } from '../graphql/context';

/** What the front finds out about a request before GraphQL sees it. */
export interface RequestState {
  requestId: string;
  viewer: Viewer | undefined;
  trace: RequestTrace;
}

/** The setting of the application under which its configured address is kept. */
export const PUBLIC_URL = 'public url';

/** The address of the service as the client knows it: the configured one, else what the request says, also behind a proxy that ends TLS. */
export function addressOf(req: Request): string {
  const configured: unknown = req.app.get(PUBLIC_URL);
  if (typeof configured === 'string') return configured;
  const proxied = String(req.headers['x-forwarded-proto'] ?? '').split(',')[0];
  const protocol = proxied === 'https' || proxied === 'http' ? proxied : req.protocol;
  return `${protocol}://${req.headers.host ?? 'localhost'}`;
}

/** The state of a request, kept beside its response. */
export function stateOf(res: Response): RequestState {
  return res.locals as RequestState;
}

/** The caller's x-request-id where it is one, else a new id; the answer carries it too, so that both sides can name the request. */
export function requestIdOf(req: IncomingMessage, res: ServerResponse): string {
  const sent = req.headers['x-request-id'];
  const id = typeof sent === 'string' && /^[\w.:-]{1,100}$/.test(sent) ? sent : randomUUID();
  res.setHeader('x-request-id', id);
  return id;
}
