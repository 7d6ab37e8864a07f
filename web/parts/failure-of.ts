import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a person is told of a failure. */
export interface Failure {
  readonly message: string;
  /** The service's stable code; undefined where no answer came. */
  readonly code: string | undefined;
  /** By which the service's log names the request. */
  readonly requestId: string | undefined;
}

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Reads the first error of an answer, of a refusal before GraphQL, or of the network. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromAnswer(error, undefined);
  if (ServerError.is(error)) return fromAnswer(parsed(error.bodyText), error.response.headers.get('x-request-id') ?? undefined);
  return { message: 'The service cannot be reached. Check the connection and try again.', code: undefined, requestId: undefined };
}

/** The same in one line, with the id of the request, where there is no room for more. */
export function failureLine(error: unknown): string {
  const { message, requestId } = failureOf(error);
  return requestId ? `${message} (request ${requestId})` : message;
}

function fromAnswer({ errors = [] }: Answer, header: string | undefined): Failure {
  const { message = 'The service gave an answer that cannot be read.', extensions = {} } = errors[0] ?? {};
  const { code, requestId = header } = extensions;
  return { message, code: text(code), requestId: text(requestId) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parsed(body: string): Answer {
  try {
    return JSON.parse(body) as Answer;
  } catch {
    return {};
  }
}
