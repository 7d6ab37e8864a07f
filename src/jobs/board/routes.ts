import type { Queue } from 'bullmq';
import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { VerifyToken } from '../../access/token';
import type { Reachable } from '../../server/redis';
import { Forbidden, Unavailable } from '../../errors';
import { makeBoard } from './board';
import { onlyAdmin, sameSite, signIn } from './session';
import { PATIENCE } from '../../patience';

/** What the job board is made of. */
export interface JobsParts {
  readonly verify: VerifyToken;
  readonly limit: RequestHandler;
  readonly redis: Reachable;
  /** The queue as it is now; a new one stands there after some outages of Redis. */
  readonly queue: () => Queue;
  /** Cookies travel over https only. */
  readonly secure: boolean;
  readonly patienceMs?: number;
}

const AWAY = 'The jobs cannot be shown right now: Redis does not answer. Derived data is computed again as soon as it does.';

/** Scripts and styles from here only, so the page works without the internet; its fonts from elsewhere are not asked for. */
const contentSecurityPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/** The jobs in Redis for administrators, to look at: what failed for good is in the graph, see `npm run jobs`. */
export function jobsRoutes({ verify, limit, redis, queue, secure, patienceMs = PATIENCE.boardMs }: JobsParts): Router {
  const router = Router();
  router.use(sameSite, contentSecurityPolicy, (_req, res, next) => {
    res.setHeader('cache-control', 'no-store');
    next();
  });
  router.post('/sign-in', limit);
  signIn(router, verify, secure);
  router.use(onlyAdmin(verify), limit, onlyReads, reachable(redis, patienceMs), board(queue));
  return router;
}

const onlyReads: RequestHandler = (req, _res, next) => {
  if (req.method !== 'GET' && req.method !== 'HEAD')
    throw new Forbidden('The jobs can only be viewed here; "npm run jobs -- retry" retries what was given up.');
  next();
};

function reachable(redis: Reachable, patienceMs: number): RequestHandler {
  return async (_req, res, next) => {
    if (!(await redis.reachable())) throw new Unavailable(2, AWAY);
    const late = setTimeout(() => {
      if (!res.headersSent) next(new Unavailable(2, AWAY));
    }, patienceMs);
    res.once('close', () => clearTimeout(late));
    next();
  };
}

/** Made at the first look, and again for another queue. */
function board(queue: () => Queue): RequestHandler {
  let shown: { queue: Queue; handler: RequestHandler } | undefined;
  return (req, res, next) => {
    const now = queue();
    if (shown?.queue !== now) shown = { queue: now, handler: makeBoard(now) };
    shown.handler(req, res, next);
  };
}
