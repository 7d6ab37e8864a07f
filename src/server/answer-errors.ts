import type { GraphQLRequestContextWillSendResponse as WillSendResponse } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { toldBeside } from '../graphql/beside';
import type { Context } from '../graphql/context';
import { BadUserInput, type FieldMistake } from '../errors';
import { causes } from './failures';
import { formatError, withRequestId } from './format-error';
import { variableMistakes } from './variables';

/** HTTP statuses of failures that concern the whole request; the rest answers 200 with the error beside the data. */
export const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Logs what was not expected, without the values that were sent. */
export function logUnexpected(errors: readonly GraphQLError[], { requestId }: Context, logger: Logger): void {
  for (const error of errors) {
    const formatted = formatError(error.toJSON(), error);
    if (formatted.extensions?.['code'] !== 'INTERNAL') continue;
    logger.error({ requestId, err: causes(error).at(-1), path: error.path?.join('.') }, 'A request failed unexpectedly');
  }
}

/** Gives the errors of an answer what only the request knows: its id, the paths of wrong variables, the HTTP status. */
export function completeErrors({ response, contextValue, request, operation, schema }: WillSendResponse<Context>): void {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  const beside = toldBeside(contextValue).map((error) => formatError(error.toJSON(), error));
  if (beside.length > 0) result.errors = [...(result.errors ?? []), ...beside];
  if (!result.errors) return;
  const errors = withRequest(result.errors, contextValue.requestId, () =>
    operation ? variableMistakes(schema, operation, request.variables ?? {}) : [],
  );
  result.errors = errors;
  if (hasData(result.data)) return;

  const failed = errors.find((error) => STATUS[String(error.extensions?.['code'])] !== undefined);
  if (failed) response.http.status = STATUS[String(failed.extensions?.['code'])];
  // Nothing was run and nothing broke: the request itself is wrong, for example a variable.
  else if (result.data === undefined && (response.http.status ?? 500) === 500) response.http.status = 400;
  const pause = failed?.extensions?.['retryAfterSeconds'];
  if (typeof pause === 'number') response.http.headers.set('retry-after', String(pause));
}

/** Adds the request id to what was not expected, and makes one error of all that is wrong with the variables. */
function withRequest(errors: readonly GraphQLFormattedError[], requestId: string, mistakes: () => FieldMistake[]): GraphQLFormattedError[] {
  const ofVariables = errors.find(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT' && !extensions['fields']);
  if (ofVariables) {
    const { code, message, fields } = new BadUserInput(mistakes());
    return [{ message: message || ofVariables.message, extensions: { code, fields } }];
  }
  return errors.map((error) => withRequestId(error, requestId));
}

/** Whether some of what was asked for is there; an answer of nothing but nulls is a failure. */
function hasData(data: unknown): boolean {
  return data !== null && typeof data === 'object' && Object.values(data).some((value) => value !== null);
}
