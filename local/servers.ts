import { readInstalled } from './installed';
import { startNeo4j, type Neo4jOptions } from './neo4j';
import { startRedis } from './redis';
import type { Server } from './server';

/** The servers we started, and the variables by which a program finds them and the sentence model. */
export interface Servers {
  readonly started: readonly Server[];
  readonly env: NodeJS.ProcessEnv;
  readonly stop: () => Promise<void>;
}

/**
 * Starts Neo4j and Redis side by side, each unless its variable names a server already. Throws when one does not start; the other
 * is stopped before.
 */
export async function startServers(folder: string, options: Neo4jOptions = {}): Promise<Servers> {
  const [neo4j, redis] = await Promise.allSettled([
    process.env.NEO4J_URI ? undefined : startNeo4j(folder, options),
    process.env.REDIS_URL ? undefined : startRedis(folder, options),
  ]);
  const started = [neo4j, redis].flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
  const stop = async (): Promise<void> => void (await Promise.all(started.map((server) => server.stop())));
  if (neo4j.status === 'rejected' || redis.status === 'rejected') {
    await stop();
    throw neo4j.status === 'rejected' ? neo4j.reason : (redis as PromiseRejectedResult).reason;
  }
  const login = neo4j.value && { NEO4J_URI: neo4j.value.uri, NEO4J_USERNAME: neo4j.value.username, NEO4J_PASSWORD: neo4j.value.password };
  const model = process.env.MODEL_DIR ?? (started.length > 0 ? readInstalled().model : undefined);
  return { started, stop, env: { ...login, ...(redis.value && { REDIS_URL: redis.value.url }), ...(model && { MODEL_DIR: model }) } };
}
