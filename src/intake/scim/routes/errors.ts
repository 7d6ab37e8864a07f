import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { type ErrorCode, ServiceError } from '../../../errors';
import { ScimError } from '../scim-error';
import { SYNC_BODY_BYTES } from '../../../server/body';
import { asUnavailable } from '../../../server/failures';
import { INTERNAL_MESSAGE } from '../../../server/format-error';
import { stateOf } from '../../../server/request';
import { SCIM_JSON } from './http';

const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Sends a failure in the form of SCIM (RFC 7644, 3.12). */
export function scimErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof ScimError) return send(res, error.status, error.message, error.scimType);
    const expected = error instanceof ServiceError ? error : asUnavailable(error);
    if (expected) return sendExpected(res, expected);
    const { type, status } = error as { type?: unknown; status?: unknown };
    if (type === 'entity.too.large')
      return send(res, 413, `The body is larger than ${SYNC_BODY_BYTES.toLocaleString('en')} bytes, the limit.`);
    if (typeof status === 'number' && status < 500)
      return send(
        res,
        status,
        'The request cannot be read: its body must be JSON, body and address UTF-8.',
        status === 400 ? 'invalidSyntax' : undefined,
      );
    const { requestId } = stateOf(res);
    logger.error({ err: error, requestId }, 'A request failed unexpectedly');
    send(res, 500, `${INTERNAL_MESSAGE} It is ${requestId}.`);
  };
}

function sendExpected(res: Response, failure: ServiceError): void {
  const pause = failure.details()['retryAfterSeconds'];
  if (typeof pause === 'number') res.setHeader('retry-after', pause);
  if (failure.code === 'UNAUTHENTICATED') res.setHeader('www-authenticate', 'Bearer');
  send(res, STATUS[failure.code], failure.message, failure.code === 'BAD_USER_INPUT' ? 'invalidValue' : undefined);
}

function send(res: Response, status: number, detail: string, scimType?: string): void {
  res
    .status(status)
    .type(SCIM_JSON)
    .json({ schemas: [ERROR_SCHEMA], status: String(status), scimType, detail });
}
