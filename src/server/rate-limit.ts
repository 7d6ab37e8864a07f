import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../errors';
import { Kept } from '../kept';
import { PATIENCE } from '../patience';
import { TooSlow, within } from '../within';
import { Leases } from './leases';
import { stateOf } from './request';

const MINUTE_S = 60;
/** A process counts at most this share of a minute's calls in advance: what it does not use is lost to the caller's other processes. */
const IN_ADVANCE = 0.02;
const REMEMBERED_CALLERS = 10_000;

/** Counts a call; throws RateLimited for one too many. */
export type CountCall = (caller: string) => Promise<void>;

/**
 * Counts the calls of each caller over all processes, in Redis: the first one by itself, then twice as many in advance each time, so that
 * busy callers seldom wait for it. Each process counts for itself too: while Redis is away, slow or not yet connected that has to do, so
 * nobody is locked out and nobody gets through without limit.
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
  const most = Math.max(1, Math.floor(perMinute * IN_ADVANCE));
  const leases = new Leases(REMEMBERED_CALLERS);
  const takings = new Map<string, Promise<void>>();
  let away = 0;

  const take = async (caller: string, size: number): Promise<void> =>
    leases.keep(caller, size, await within(patienceMs, consume(shared, caller, size, perMinute)));

  return async (caller) => {
    if (leases.use(caller, false)) return;
    await consume(own, caller, 1 + leases.untold(caller));
    try {
      for (;;) {
        if (leases.use(caller, true)) return;
        // Redis is asked again after a second: until then nobody waits for it in vain.
        if (Date.now() < away) return;
        // Calls that come together share what one of them takes.
        const taking = takings.get(caller) ?? take(caller, leases.next(caller, most)).finally(() => takings.delete(caller));
        takings.set(caller, taking);
        await taking;
      }
    } catch (error) {
      if (error instanceof RateLimited) throw error;
      if (error instanceof TooSlow) away = Date.now() + 1_000;
    }
  };
}

/** Counts some calls; gives how many of them are within the limit, and when the minute ends. Throws RateLimited where none is. */
async function consume(limiter: RateLimiterAbstract, caller: string, calls: number, limit = 0): Promise<{ granted: number; ms: number }> {
  try {
    const { msBeforeNext } = await limiter.consume(caller, calls);
    return { granted: calls, ms: msBeforeNext };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    // Those before the limit is reached were counted, too.
    const granted = limit - (refusal.consumedPoints - calls);
    if (refusal.consumedPoints >= calls && granted > 0) return { granted, ms: refusal.msBeforeNext };
    throw new RateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
  }
}

/** Who is counted, without saying who: keys are seen by everybody who may look into Redis. */
const callerKey = (caller: string) => createHash('sha256').update(caller).digest('base64url').slice(0, 22);

/** Counts each request under its subject, or its address where it carries no token. */
export function limitCalls(countCall: CountCall): RequestHandler {
  const keys = new Kept<string>(REMEMBERED_CALLERS);
  const keyOf = (caller: string): string => {
    const known = keys.get(caller);
    if (known !== undefined) return known;
    const made = callerKey(caller);
    keys.set(caller, made);
    return made;
  };
  return async (req, res, next) => {
    const { viewer } = stateOf(res);
    await countCall(keyOf(viewer ? `subject ${viewer.subject}` : `address ${req.ip ?? ''}`));
    next();
  };
}
