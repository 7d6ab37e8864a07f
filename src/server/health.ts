import { type RequestHandler, Router } from 'express';
import type { RedisHealth } from '../derived/engine/recomputation.service';
import type { Graph } from '../graph/query';
import { PATIENCE } from '../patience';

/** Anybody may ask: however often, the databases are asked at most this often. */
const REMEMBERED_MS = 500;

interface Health {
  readonly status: 'ok' | 'degraded' | 'unavailable' | 'stopping';
  readonly neo4j: boolean;
  readonly redis: boolean;
}

/**
 * `/livez`: the process answers. `/readyz`: 200 while requests can be served; without Redis they can (degraded), without
 * Neo4j or while stopping they cannot (503).
 */
export function healthRoutes(graph: Graph, redis: RedisHealth, stopping: () => boolean, patienceMs = PATIENCE.healthMs): Router {
  let last: { at: number; health: Promise<Health> } | undefined;

  const ready: RequestHandler = async (_req, res) => {
    if (!last || Date.now() - last.at > REMEMBERED_MS) last = { at: Date.now(), health: check(graph, redis, patienceMs) };
    const health = await last.health;
    const answer = stopping() ? { ...health, status: 'stopping' } : health;
    res.status(answer.status === 'ok' || answer.status === 'degraded' ? 200 : 503).json(answer);
  };
  return Router()
    .get('/livez', (_req, res) => void res.json({ status: 'ok' }))
    .get('/readyz', ready);
}

async function check(graph: Graph, redis: RedisHealth, patienceMs: number): Promise<Health> {
  const verified = graph.driver.verifyConnectivity({ database: graph.database }).then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  const [neo4j, reachable] = await Promise.all([Promise.race([verified, late]), redis.reachable()]);
  return { status: !neo4j ? 'unavailable' : reachable ? 'ok' : 'degraded', neo4j, redis: reachable };
}
