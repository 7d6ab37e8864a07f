import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { Express, Request, RequestHandler, Response, Router } from 'express';
import helmet from 'helmet';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config';
import type { Context } from '../graphql/context';
import type { Load } from '../graphql/loading';
import { notFound, onError } from './answer';
import { readBody } from './body';
import { compressed, compressedIfLong } from './compressed';
import { identify } from './identify';
import { requestLog } from './logging';
import type { OpenStreams } from './open-streams';
import { PUBLIC_URL, stateOf } from './request';
import { checkAddress, checkForm } from './request-form';
import type { FindCaller } from './sign-in/caller';
import { serveStreams } from './stream';
import { allowOrigins } from './widget';

/** What the front is made of. */
export interface FrontParts {
  readonly apollo: ApolloServer<Context>;
  /** Who sends a request. */
  readonly find: FindCaller;
  /** Refuses callers that ask too often. */
  readonly limit: RequestHandler;
  /** Routes of features, by path. */
  readonly routes: ReadonlyMap<string, Router>;
  readonly health: Router;
  /** What people open in a browser. */
  readonly pages: readonly Router[];
  readonly config: Pick<Config, 'production' | 'publicUrl' | 'widgetOrigins'>;
  readonly stopping: () => boolean;
  readonly logger: Logger;
  readonly clock: () => number;
  /** Made anew for each request: what one caller loaded is not another's. */
  readonly loading: () => Load;
  readonly schema: GraphQLSchema;
  readonly streams: OpenStreams;
}

/** Mounts everything in the order in which a request meets it. Apollo must have been started. */
export function mountFront(app: Express, parts: FrontParts): void {
  const { apollo, logger, clock, loading, streams, config } = parts;
  const contextOf = (res: Response): Context => {
    const { viewer, requestId, trace } = stateOf(res);
    return { viewer, requestId, trace, clock, load: loading() };
  };
  const graphql = expressMiddleware(apollo, { context: async ({ res }) => contextOf(res) });
  const stream = serveStreams({
    ...parts,
    context: (res, viewer, abort) => ({ ...contextOf(res), viewer, ticks: () => streams.ticks(abort) }),
  });

  // One address each: another spelling would be served past what is told by address, such as the log.
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.set(PUBLIC_URL, config.publicUrl);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(requestLog(logger));
  app.use(headersOfAll(parts.stopping));
  // First, as it is asked most: what is tried before it costs it something.
  app
    .route('/graphql')
    .all(
      compressedIfLong,
      allowOrigins(config.widgetOrigins, 'POST'),
      checkAddress,
      identify(parts.find, !config.production),
      parts.limit,
      readBody,
      checkForm,
      graphql,
    );
  // Before the compression, which would hold events back.
  app.route('/graphql/stream').all(checkAddress, identify(parts.find, false), parts.limit, readBody, checkForm, stream);
  app.use(parts.health);
  app.use(compressed);
  for (const [path, router] of parts.routes) app.use(path, router);
  for (const page of parts.pages) app.use(page);
  app.use(notFound);
  app.use(onError(logger));
}

/** The headers of every answer, which are the same each time: helmet is asked for them once. */
function headersOfAll(stopping: () => boolean): RequestHandler {
  const headers: [string, string][] = [];
  const collecting = {
    setHeader: (name: string, value: string) => headers.push([name.toLowerCase(), value]),
    removeHeader: () => undefined,
  };
  const policy = { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } };
  helmet({ contentSecurityPolicy: policy })({} as Request, collecting as unknown as Response, (error) => {
    if (error) throw error;
  });
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    // The client is not to send another request on this connection.
    if (stopping()) res.setHeader('connection', 'close');
    next();
  };
}
