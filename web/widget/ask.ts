import type { TypedDocumentString } from './operations.gen';
import { SERVICE } from './service';

/** Nothing was answered, or the answer was a refusal. */
export class Refused extends Error {
  constructor(
    message: string,
    /** The service's stable code; undefined where no answer came. */
    readonly code: string | undefined,
    /** By which the service's log names the request. */
    readonly requestId: string,
  ) {
    super(message);
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const PATIENCE_MS = 20_000;
const AWAY = 'The service cannot be reached from this page.';

/** Sends one operation as whoever the token names. Throws Refused; an abort throws as fetch does. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  token: string,
  signal: AbortSignal,
): Promise<Data> {
  const requestId = crypto.randomUUID();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-request-id': requestId };
  const body = JSON.stringify({ query: String(document), variables });
  const until = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  let answer: Answer<Data>;
  try {
    const response = await fetch(`${SERVICE}graphql`, { method: 'POST', headers, body, credentials: 'omit', signal: until });
    answer = (await response.json()) as Answer<Data>;
  } catch {
    signal.throwIfAborted();
    throw new Refused(AWAY, undefined, requestId);
  }
  const [error] = answer.errors ?? [];
  if (answer.data && !error) return answer.data;
  throw new Refused(error?.message ?? AWAY, error?.extensions?.code, requestId);
}
