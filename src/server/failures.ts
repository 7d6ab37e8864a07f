import { type ServiceError, Unavailable } from '../errors';
import { outageOf } from '../graph/failures';

const REDIS_AWAY = /^(MaxRetriesPerRequestError|Connection is closed\.|Stream isn't writeable.*|Command timed out)$/;
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** Unavailable where an error says that the database or the queue cannot be reached for now, else undefined. */
export function asUnavailable(error: unknown): ServiceError | undefined {
  const outage = outageOf(error);
  if (outage) return new Unavailable(outage === 'busy' ? 2 : 5);
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  const redisAway = [name, message].some((text) => typeof text === 'string' && REDIS_AWAY.test(text));
  // For an error of the driver only its code counts.
  const socketBroken = name !== 'Neo4jError' && typeof code === 'string' && SYSTEM_CODES.has(code);
  return redisAway || socketBroken ? new Unavailable() : undefined;
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
