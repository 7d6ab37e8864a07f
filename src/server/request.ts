import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Response } from 'express';
import type { Viewer } from '../access/viewer';
import type { RequestTrace } from '../graphql/context';

/** What the front finds out about a request before GraphQL sees it. */
export interface RequestState {
  requestId: string;
  viewer: Viewer | undefined;
  trace: RequestTrace;
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
