import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../graphql/context';
import { MAX_MISTAKES } from '../errors';
import { makeExecute } from './execution/execute';
import { executedBy } from './execution/gateway';
import { type Sharing, sharingAnswers } from './execution/shared-answers';
import { formatError } from './format-error';
import { LIMITS, sizeRule } from './limits';
import { literalRule } from './literals';
import { operationPlugin } from './operation-plugin';
import { operationRule } from './operation-rule';

/** How long requests in flight have to finish after the stop; what hangs longer is cut. */
const DRAIN_MS = 8_000;

/** Makes the GraphQL server: strict about what comes in, silent about itself in what goes out. `written` is called after each mutation, answers are shared by `sharing`. */
export function makeApollo(
  schema: GraphQLSchema,
  httpServer: Server,
  logger: Logger,
  production: boolean,
  written: () => void,
  sharing: Sharing,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: executedBy(schema, sharingAnswers(makeExecute(schema), schema, sharing)),
    formatError,
    logger,
    nodeEnv: production ? 'production' : 'development',
    // The schema is a file of the repository; a production server need not recite it.
    introspection: !production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [operationRule, sizeRule, literalRule],
    validationOptions: { maxErrors: MAX_MISTAKES },
    plugins: [
      // Its hook on every field doubles the cost of long lists.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: DRAIN_MS }),
      operationPlugin(logger, written),
    ],
  });
}
