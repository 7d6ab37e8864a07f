import 'reflect-metadata';
import { readConfig, StartError } from '../src/config';
import { migrate } from '../src/graph/migrate';
import { openGraph } from '../src/graph/open';
import { reachGraph } from '../src/graph/reach';
import { makeLogger } from '../src/server/logging';
import { startWorkers } from './workers';

const STOP_MS = 9_500;

async function main(): Promise<void> {
  const config = readConfig();
  const logger = makeLogger(config.logLevel);
  const graph = openGraph(config.neo4j);
  await reachGraph(graph);
  await migrate(graph);
  const workers = startWorkers(graph, logger, { redisUrl: config.redis.url, redisPrefix: config.redis.prefix });
  logger.info('Workers run');
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'Stopping');
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void workers
      .stop()
      .then(() => graph.driver.close())
      .then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
