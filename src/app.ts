import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Access, makeAccess } from './access/access';
import { LeaverService, refusingLeavers } from './access/leavers.service';
import type { LocalPerson, LocalSubjects } from './access/local-tokens';
import { type Config, StartError } from './config';
import { makeFeatures } from './features';
import { PATIENCE, type Patience } from './patience';
import { openGraph } from './graph/open';
import type { Graph } from './graph/query';
import { DerivationQueue } from './jobs/queue';
import { makeApollo } from './server/apollo';
import { mountFront } from './server/front';
import { healthRoutes } from './server/health';
import { boardFeature } from './jobs/board/board.feature';
import { makeLogger } from './server/logging';
import { limitCalls, rateLimiter } from './server/rate-limit';
import { ChangeSignal } from './server/change-signal';
import { OpenStreams } from './server/open-streams';
import { RedisConnection } from './server/redis';
import { waysIn } from './server/ways-in';
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
  /** Offered by name where the console asks who signs in. */
  readonly localPeople?: readonly LocalPerson[];
  /** More resolvers. */
  readonly resolvers?: readonly object[];
  readonly patience?: Patience;
  readonly openGraph?: typeof openGraph;
}

/** The API process. */
export interface App {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly sync: SyncService;
  readonly access: Access;
  readonly logger: Logger;
  /** Listens and gives the address of the API. Fails if the port is in use. */
  start(): Promise<string>;
  /** Makes the first searches as quick as later ones; what fails is left for these to tell. */
  warmUp(): Promise<void>;
  /** Stops accepting requests, lets those in flight finish, then closes the databases. May be called twice. */
  stop(): Promise<void>;
}

/** Idle connections outlive those of the usual load balancers (60 s), which would otherwise send into a closing one. */
const SERVER_OPTIONS = { requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 };

/** Puts the process together; nothing listens yet. Fails where the configuration cannot work or DATA_DIR cannot be written. */
export async function makeApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { clock = Date.now, logger = makeLogger(config.logLevel), patience = PATIENCE, openGraph: open = openGraph } = options;
  const access = await makeAccess(config, options.localSubjects ?? {}, clock, patience);
  const graph = open(config.neo4j, patience);
  const redis = new RedisConnection(config.redis.url, logger, patience.healthMs);
  const queue = openQueue(config, logger, patience);
  const streams = new OpenStreams(new ChangeSignal(redis.client, config.redis.url, config.redis.prefix));
  const leavers = new LeaverService(graph, clock);
  const verify = refusingLeavers(access.verify, leavers);
  const made = makeFeatures({
    graph,
    clock,
    redis,
    wake: (units) => queue.wake(units),
    wakePlan: (plan) => queue.wakePlan(plan),
    shownAttributes: config.shownAttributes,
    forgetCallers: () => leavers.forget(),
    model: { folder: config.modelDir, log: logger },
    syncBacklog: config.syncBacklog,
    claimMs: patience.claimMs,
  });
  const features: readonly Feature[] = [...made.features, openBoard(redis, queue, patience)];
  const limit = limitCalls(rateLimiter(redis.client, config.redis.prefix, config.callsPerMinute, patience.countMs));
  const schema = await makeSchema([...features.flatMap(({ resolvers = [] }) => resolvers), ...(options.resolvers ?? [])]);

  let stopped: Promise<void> | undefined;
  const stopping = () => stopped !== undefined;
  const handler = express();
  const server = createServer(SERVER_OPTIONS, handler);
  const sharing = { revision: () => graph.revision(), ms: config.sharedAnswerMs };
  const apollo = makeApollo(schema, server, logger, config.production, () => streams.written(), sharing);
  await apollo.start();
  mountFront(handler, {
    apollo,
    ...waysIn({ config, access, verify, leavers, redis: redis.client, limit, people: options.localPeople ?? [], logger, clock, patience }),
    limit,
    routes: routesOf(features, { verify, limit, logger, secure: config.production }),
    health: healthRoutes(graph, redis, stopping, patience.healthMs),
    config,
    stopping,
    logger,
    clock,
    schema,
    streams,
    loading: loading(features.flatMap(({ loaders = [] }) => loaders)),
  });

  // Apollo drains the HTTP server: what resolvers still need is closed only afterwards.
  const close = (): Promise<void> => {
    streams.end();
    return apollo.stop().then(() => closeAll(features, redis, queue, graph));
  };
  return {
    ...{ schema, graph, sync: made.sync, access, logger },
    start: () => startAll(features, server, config),
    warmUp: () => warmUp(features, logger),
    stop: () => (stopped ??= close()),
  };
}

async function startAll(features: readonly Feature[], server: Server, config: Config): Promise<string> {
  const address = await listen(server, config);
  for (const { background } of features) background?.start();
  return address;
}

async function closeAll(features: readonly Feature[], redis: RedisConnection, queue: DerivationQueue, graph: Graph): Promise<void> {
  for (const { background } of features) await background?.stop();
  redis.close();
  await queue.close();
  await graph.driver.close();
}

async function warmUp(features: readonly Feature[], logger: Logger): Promise<void> {
  for (const feature of features) await feature.warmUp?.().catch((error: unknown) => logger.debug({ err: error }, 'Not warmed up'));
}

function openQueue({ redis }: Config, logger: Logger, patience: Patience): DerivationQueue {
  const unreachable = (error: Error) => logger.debug({ reason: error.message }, 'The queue cannot be reached');
  return new DerivationQueue(redis.url, redis.prefix, unreachable, patience.wakeMs);
}

function openBoard(redis: RedisConnection, queue: DerivationQueue, patience: Patience): Feature {
  return boardFeature({ redis, queue: () => queue.current, patienceMs: patience.boardMs });
}

function routesOf(features: readonly Feature[], kit: RouteKit): ReadonlyMap<string, Router> {
  return new Map(features.flatMap(({ routes }) => (routes ? [[routes.path, routes.router(kit)]] : [])));
}

/** Why an address cannot be listened on, as far as whoever starts it can help it. */
function whyNot(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(`PORT ${port} is taken by another process: stop that one, or set PORT to another one.`);
  if (error.code === 'EACCES') return new StartError(`PORT ${port} may not be used by this user: set PORT to one above 1023.`);
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? ''))
    return new StartError(`HOST ${host} is no address of this machine.`);
  return error;
}

async function listen(server: Server, { port, host }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) =>
    server.once('error', (error) => reject(whyNot(error, port, host))).listen(port, host, resolve),
  );
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${(server.address() as AddressInfo).port}/graphql`;
}
