import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { LimitExceeded, ServiceError } from '../errors';
import { STATUS } from './answer-errors';
import { INTERNAL_MESSAGE } from './format-error';
import { stateOf } from './request';

/** Sends a failure that happened before GraphQL in the form of GraphQL, so that clients read errors in one way. */
export function sendFailure(res: Response, failure: ServiceError, status = STATUS[failure.code] ?? 400): void {
  const details = failure.details();
  if (typeof details['retryAfterSeconds'] === 'number') res.setHeader('retry-after', details['retryAfterSeconds']);
  if (status === 401) res.setHeader('www-authenticate', 'Bearer');
  res.status(status).json({ errors: [{ message: failure.message, extensions: { code: failure.code, ...details } }] });
}

/** The answer for addresses that are not served. */
export const notFound: RequestHandler = (_req, res) => {
  res.status(404).json({ errors: [{ message: 'Nothing is served here; the API is at /graphql.', extensions: { code: 'NOT_FOUND' } }] });
};

/** The last resort: what the body reader or a handler threw, without its text. */
export function onError(logger: Logger): ErrorRequestHandler {
  return (error: { status?: unknown; type?: unknown; limit?: unknown }, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof ServiceError) return sendFailure(res, error);
    if (error.type === 'entity.too.large') return sendFailure(res, tooLarge(Number(error.limit)), 413);
    const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
    const { requestId } = stateOf(res);
    if (status === 500) logger.error({ err: error, requestId }, 'A request failed unexpectedly');
    const answer =
      status === 500
        ? { message: INTERNAL_MESSAGE, extensions: { code: 'INTERNAL', requestId } }
        : { message: BODY_FAULTS[String(error.type)] ?? 'The request cannot be read.', extensions: { code: 'BAD_REQUEST' } };
    res.status(status).json({ errors: [answer] });
  };
}

/** The error for a body over the limit, in bytes. */
export function tooLarge(limit: number): ServiceError {
  return new LimitExceeded(`The request body is larger than ${limit.toLocaleString('en')} bytes, the limit for this token.`);
}

const BODY_FAULTS: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The request body is not valid JSON.',
  'charset.unsupported': 'The request body must be encoded in UTF-8.',
  'address.broken': 'The escapes in the address must be UTF-8.',
  depth: 'The request body is nested too deep.',
  batch: 'Batches are not supported: send each operation in a request of its own.',
  'charset.broken': 'The request body must be text in UTF-8; some of its bytes or escapes are none.',
  'encoding.unsupported': 'The content encoding of the request body is not supported; use gzip, deflate, br or none.',
};
