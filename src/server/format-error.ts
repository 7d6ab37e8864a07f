import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadUserInput, type FieldMistake, LimitExceeded, MAX_MISTAKES, ServiceError } from '../errors';
import { asUnavailable, causes } from './failures';
import { LIMITS } from './limits';

/** Codes of Apollo that concern the form of a request and may go out as they are. */
const FORM_CODES = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** In the words that clients look for: they then send the whole query. */
const PERSISTED = { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } };

export const INTERNAL_MESSAGE = 'Something went wrong on our side. Please report the request id.';

/** What a client may see of an error: expected failures in their words, mistakes of the call without the values sent, nothing else. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (formatted.extensions?.['code'] === 'PERSISTED_QUERY_NOT_SUPPORTED') return PERSISTED;
  const expected = expectedFailure(formatted, error);
  if (expected) return { message: expected.message, ...place, extensions: { code: expected.code, ...expected.details() } };

  const code = isOfVariables(formatted) ? 'BAD_USER_INPUT' : formatted.extensions?.['code'];
  if (typeof code === 'string' && FORM_CODES.has(code)) {
    return { message: withoutValues(formatted.message), ...place, extensions: { code } };
  }
  return { message: INTERNAL_MESSAGE, ...place, extensions: { code: 'INTERNAL' } };
}

/** The same with the id of the request where something went wrong on our side, so that it can be reported. */
export function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.extensions?.['code'] === 'INTERNAL' ? { ...error, extensions: { code: 'INTERNAL', requestId } } : error;
}

function expectedFailure(formatted: GraphQLFormattedError, error: unknown): ServiceError | undefined {
  const chain = causes(error);
  const own = chain.find((cause) => cause instanceof ServiceError);
  if (own) return own;
  for (const cause of chain) {
    const failures = cause instanceof GraphQLError ? cause.extensions['validationErrors'] : undefined;
    if (Array.isArray(failures)) return new BadUserInput(mistakes(failures as RuleFailure[], '').slice(0, MAX_MISTAKES));
  }
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(formatted.message)) {
    return new LimitExceeded(`The query has more than ${LIMITS.tokens} tokens. Split it into smaller queries.`);
  }
  // graphql-js gives no code to an argument that turns out wrong only with its variables.
  if (chain.every((cause) => cause instanceof GraphQLError) && formatted.message.startsWith('Argument "')) {
    const path = /^Argument "(\w+)"/.exec(formatted.message)?.[1] ?? '';
    return new BadUserInput([{ path, message: withoutValues(formatted.message) }]);
  }
  return chain.map(asUnavailable).find((away) => away !== undefined);
}

/** Said before any field ran, by the executor or, without a code, where the cost is counted. */
function isOfVariables({ message, path }: GraphQLFormattedError): boolean {
  return !path && /^(Variable "\$|Too many errors processing variables)/.test(message);
}

/** A rule that an input broke, as class-validator tells it. */
interface RuleFailure {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly RuleFailure[];
}

function mistakes(failures: readonly RuleFailure[], parent: string): FieldMistake[] {
  return failures.flatMap(({ property, constraints, children }) => {
    const path = parent + property;
    const own = Object.values(constraints ?? {}).map((message) => ({ path, message: sentence(message) }));
    return [...own, ...mistakes(children ?? [], `${path}.`)];
  });
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}

/** graphql-js ends its messages on wrong literals and variables with what was sent: that part is left out. */
function withoutValues(message: string): string {
  return message
    .replace(/^Unknown directive "@(defer|stream)"\.$/, '@$1 is not supported: the answer is sent whole. Leave the directive out.')
    .replace(/^Variable "\$(\w+)" got invalid value [^]*$/, 'Variable "$$$1" does not have the type the operation gives it.')
    .replace(/ (non-[\w-]+ )?value: [^]*$/, ' this value.')
    .replace(/, found [^]*$/, '.')
    .replace(/ has invalid value [^]*$/, ' has a value of the wrong type.')
    .replace(/^Value "[^]*" does not exist in "(\w+)" enum\.[^]*$/, 'This value does not exist in "$1" enum.');
}
