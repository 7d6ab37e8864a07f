import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Access, makeAccess } from './access/access';
import type { LocalSubjects } from './access/local-tokens';
import type { Config } from './config';
import { makeFeatures } from './features';
import { openGraph } from './graph/open';
import type { Graph } from './graph/query';
import { DerivationQueue } from './jobs/queue';
import { makeApollo } from './server/apollo';
import { mountFront } from './server/front';
import { healthRoutes } from './server/health';
import { ideRoutes } from './server/ide';
import { boardFeature } from './jobs/board/board.feature';
import { makeLogger } from './server/logging';
import { limitCalls, rateLimiter } from './server/rate-limit';
import { RedisConnection } from './server/redis';
import { makeSchema } from './graphql/schema';
import type { Feature, RouteKit } from './server/feature';
import { loading } from './graphql/loading';
import type { SyncService } from './intake/sync/sync.service';

/** What tests and `main.ts` may put in place of the defaults. */
export interface AppOptions {
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  readonly logger?: Logger;
  /** Who the local tokens speak for. */
  readonly localSubjects?: LocalSubjects;
  /** Further resolvers. */
  readonly resolvers?: readonly object[];
}

/** The API process. */
export interface App {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly sync: SyncService;
  readonly access: Access;
  readonly logger: Logger;
  /** Listens and gives the address of the API. Fails where the port is taken. */
  start(): Promise<string>;
  /** Makes the first searches as quick as later ones; what fails is left for these to tell. */
  warmUp(): Promise<void>;
  /** Stops accepting, lets requests in flight finish, then closes the databases. May be called twice. */
  stop(): Promise<void>;
}

/** Puts the process together; nothing listens yet. Fails where the configuration cannot work or DATA_DIR cannot be written. */
export async function makeApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { clock = Date.now, logger = makeLogger(config.logLevel) } = options;
  const access = await makeAccess(config, options.localSubjects ?? {}, clock);
  const graph = openGraph(config.neo4j);
  const redis = new RedisConnection(config.redis.url, logger);
  const queue = new DerivationQueue(config.redis.url, config.redis.prefix, (error) =>
    logger.debug({ reason: error.message }, 'The queue is out of reach'),
  );
  const made = makeFeatures({
    graph,
    clock,
    redis,
    wake: (units) => queue.wake(units),
    wakePlan: (plan) => queue.wakePlan(plan),
    model: { folder: config.modelDir, log: logger },
    syncBacklog: config.syncBacklog,
  });
  const features: readonly Feature[] = [...made.features, boardFeature({ redis, queue: () => queue.current })];
  const limit = limitCalls(rateLimiter(redis.client, config.redis.prefix, config.callsPerMinute));
  const schema = await makeSchema([...features.flatMap(({ resolvers = [] }) => resolvers), ...(options.resolvers ?? [])]);

  let stopped: Promise<void> | undefined;
  const stopping = () => stopped !== undefined;
  const handler = express();
  // Idle connections outlive those of the usual load balancers (60 s), which would otherwise send into a closing one.
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, handler);
  const apollo = makeApollo(schema, server, logger, config.production);
  await apollo.start();
  mountFront(handler, {
    apollo,
    verify: access.verify,
    limit,
    routes: routesOf(features, { verify: access.verify, limit, logger, secure: config.production }),
    health: healthRoutes(graph, redis, stopping),
    ide: config.production ? undefined : ideRoutes(access.local?.tokens.EMPLOYEE),
    production: config.production,
    stopping,
    logger,
    clock,
    loading: loading(features.flatMap(({ loaders = [] }) => loaders)),
  });

  async function start(): Promise<string> {
    const address = await listen(server, config);
    for (const { background } of features) background?.start();
    return address;
  }

  async function close(): Promise<void> {
    // Apollo drains the HTTP server: what resolvers still need is closed only afterwards.
    await apollo.stop();
    for (const { background } of features) await background?.stop();
    redis.close();
    await queue.close();
    await graph.driver.close();
  }
  async function warmUp(): Promise<void> {
    for (const feature of features) await feature.warmUp?.().catch((error: unknown) => logger.debug({ err: error }, 'Not warmed up'));
  }
  return { schema, graph, sync: made.sync, access, logger, start, warmUp, stop: () => (stopped ??= close()) };
}

function routesOf(features: readonly Feature[], kit: RouteKit): ReadonlyMap<string, Router> {
  return new Map(features.flatMap(({ routes }) => (routes ? [[routes.path, routes.router(kit)]] : [])));
}

async function listen(server: Server, { port, host }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${(server.address() as AddressInfo).port}/graphql`;
}
