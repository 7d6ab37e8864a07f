import { CliError } from './errors';

/** A refusal that may pass: worth another try after some seconds. */
export interface Refusal {
  reason: 'network' | 'UNAVAILABLE' | 'RATE_LIMITED';
  detail: string;
  retryAfterSeconds?: number;
}

interface GraphQLAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; retryAfterSeconds?: number } }[];
}

/** Longer than any sync call takes; a connection that is silently dead ends here. */
const TIMEOUT_MS = 300_000;

/** One POST of a GraphQL request. Throws CliError for refusals that another try would not change. */
export async function post(service: { url: string; token: string; may?: string }, body: string): Promise<{ data: unknown } | Refusal> {
  let status: number;
  let text: string;
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${service.token}` };
    const response = await fetch(service.url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return { reason: 'network', detail: networkDetail(error) };
  }
  const answer = parse(text);
  const error = answer?.errors?.[0];
  if (!answer || (!error && answer.data === undefined)) {
    // A proxy in front of the service speaks for it while it restarts.
    if ([502, 503, 504].includes(status)) return { reason: 'UNAVAILABLE', detail: `HTTP status ${status}.` };
    throw new CliError(`What answers at ${service.url} is not this service (HTTP status ${status}, no GraphQL answer); check --url.`);
  }
  if (!error) return { data: answer.data };
  const code = error.extensions?.code;
  if (code === 'UNAVAILABLE' || code === 'RATE_LIMITED') {
    return { reason: code, detail: error.message, retryAfterSeconds: error.extensions?.retryAfterSeconds };
  }
  throw new CliError(refused(service, error.message, code));
}

function refused(
  { url, may = 'sync rows (the role HR_SYNC or ADMIN is needed)' }: { url: string; may?: string },
  message: string,
  code?: string,
): string {
  if (code === 'UNAUTHENTICATED') return `The service at ${url} does not accept the token: ${message}`;
  if (code === 'FORBIDDEN') return `The token may not ${may}: ${message}`;
  return `The service at ${url} refused the call: ${message}${code ? ` (${code})` : ''}`;
}

function parse(text: string): GraphQLAnswer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** fetch says "fetch failed" and keeps what happened in the cause. */
function networkDetail(error: unknown): string {
  const cause: unknown = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
