import { type RequestHandler, Router } from 'express';
import type { Graph } from '../graph/query';
import { PATIENCE } from '../patience';
import { within } from '../within';
import type { Reachable } from './redis';

/** Anybody may ask, as often as they like: the databases are asked at most this often. */
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
export function healthRoutes(graph: Graph, redis: Reachable, stopping: () => boolean, patienceMs = PATIENCE.healthMs): Router {
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

async function check(graph: Graph, redis: Reachable, patienceMs: number): Promise<Health> {
  const verified = within(patienceMs, graph.driver.verifyConnectivity({ database: graph.database })).then(
    () => true,
    () => false,
  );
  const [neo4j, reachable] = await Promise.all([verified, redis.reachable()]);
  return { status: !neo4j ? 'unavailable' : reachable ? 'ok' : 'degraded', neo4j, redis: reachable };
}
