import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../errors';
import { PATIENCE } from '../patience';
import { TooSlow, within } from '../within';
import { stateOf } from './request';

const MINUTE_S = 60;

/** Counts a call; throws RateLimited for one too many. */
export type CountCall = (caller: string) => Promise<void>;

/**
 * Counts the calls of each caller over all processes, in Redis. Each process counts for itself too: while Redis is away, slow or
 * not yet connected that has to do, so nobody is locked out and nobody gets through without limit.
 */
export function rateLimiter(redis: Redis, prefix: string, perMinute: number, patienceMs = PATIENCE.countMs): CountCall {
  const options = { points: perMinute, duration: MINUTE_S };
  const own = new RateLimiterMemory({ ...options, keyPrefix: 'own' });
  const shared = new RateLimiterRedis({
    ...options,
    storeClient: redis,
    keyPrefix: `${prefix}:calls`,
    rejectIfRedisNotReady: true,
    // A caller over the limit is refused without asking Redis again.
    inMemoryBlockOnConsumed: perMinute + 1,
  });
  let away = 0;

  return async (caller) => {
    await count(own, caller);
    // Redis is asked again after a second: until then nobody waits for it in vain.
    if (Date.now() < away) return;
    try {
      await within(patienceMs, count(shared, caller));
    } catch (error) {
      if (error instanceof RateLimited) throw error;
      if (error instanceof TooSlow) away = Date.now() + 1_000;
    }
  };
}

async function count(limiter: RateLimiterAbstract, caller: string): Promise<void> {
  try {
    await limiter.consume(caller);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new RateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    throw refusal;
  }
}

/** Who is counted, without saying who: keys are seen by everybody who may look into Redis. */
const callerKey = (caller: string) => createHash('sha256').update(caller).digest('base64url').slice(0, 22);

/** Counts each request under its subject, or its address where it carries no token. */
export function limitCalls(countCall: CountCall): RequestHandler {
  return async (req, res, next) => {
    const { viewer } = stateOf(res);
    await countCall(callerKey(viewer ? `subject ${viewer.subject}` : `address ${req.ip ?? ''}`));
    next();
  };
}
