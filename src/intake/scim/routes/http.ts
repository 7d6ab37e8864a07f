import type { Request, RequestHandler, Response } from 'express';
import type { Resource } from '../attribute';
import { ScimError } from '../scim-error';
import { viewerOf } from '../../../graphql/context';
import { addressOf, stateOf } from '../../../server/request';

export const SCIM_JSON = 'application/scim+json';

/** The answer to verbs that an address does not take. */
export function notAllowed(allow: string): RequestHandler {
  return (_req, res) => {
    res.setHeader('allow', allow);
    throw new ScimError(405, undefined, `Only ${allow} can be used here.`);
  };
}

export function send(res: Response, status: number, body: Resource): void {
  res.status(status).type(SCIM_JSON).send(JSON.stringify(body));
}

/** Whether a list of versions, as a header has it, names this one. */
export function names(header: string, version: string): boolean {
  return header.trim() === '*' || header.split(',').some((one) => one.trim() === version);
}

/** The address of the endpoint as the client knows it. */
export const baseOf = (req: Request): string => addressOf(req) + req.baseUrl;

export const idOf = (req: Request): string => String(req.params['id']);
export const actorOf = (res: Response): string => viewerOf(stateOf(res)).subject;
