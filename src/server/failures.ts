import { type ServiceError, Unavailable } from '../errors';

/** What the errors of the drivers have in common; their classes are not imported here, to keep the layers apart. */
interface DriverError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

const NEO4J_AWAY = /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\..*|Neo\.ClientError\.Transaction\.TransactionTimedOut.*)$/;
const REDIS_AWAY = /^(MaxRetriesPerRequestError|Connection is closed\.|Stream isn't writeable.*|Command timed out)$/;
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** Unavailable where an error says that the database or the queue cannot be reached for now, else undefined. */
export function asUnavailable(error: unknown): ServiceError | undefined {
  const { name, code, message } = error as DriverError;
  const text = typeof message === 'string' ? message : '';
  if (name === 'Neo4jError') {
    const busy = text.startsWith('Connection acquisition timed out');
    return busy || (typeof code === 'string' && NEO4J_AWAY.test(code)) ? new Unavailable(busy ? 2 : 5) : undefined;
  }
  const redisAway = (typeof name === 'string' && REDIS_AWAY.test(name)) || REDIS_AWAY.test(text);
  return redisAway || (typeof code === 'string' && SYSTEM_CODES.has(code)) ? new Unavailable() : undefined;
}

/** An error and everything it was made of, outermost first. */
export function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let next = error; next && typeof next === 'object' && chain.length < 10;) {
    chain.push(next);
    const { originalError, cause } = next as { originalError?: unknown; cause?: unknown };
    next = originalError ?? cause;
  }
  return chain;
}
