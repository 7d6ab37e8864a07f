import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { makeSchema } from '../../src/graphql/schema';
import { makeExecute } from '../../src/server/execution/execute';
import { executedBy } from '../../src/server/execution/gateway';
import { OpenCatalogue } from './catalogue';
import { KEPT_OPEN_MS } from './serve';

/** Apollo on express as the service has it, and what executes operations, without access, limits, cost and log. */
async function main(): Promise<void> {
  const schema = await makeSchema([new OpenCatalogue()]);
  const plugins = [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()];
  const gateway = executedBy(schema, makeExecute(schema));
  const apollo = new ApolloServer({ gateway, plugins, nodeEnv: 'production', persistedQueries: false, stopOnTerminationSignals: false });
  await apollo.start();
  const app = express();
  // Neither of them the service has.
  app.set('etag', false).disable('x-powered-by');
  app.use('/graphql', express.json(), expressMiddleware(apollo));
  const server = createServer({ keepAliveTimeout: KEPT_OPEN_MS }, app);
  server.listen(0, '127.0.0.1', () => process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`));
  process.on('SIGTERM', () => process.exit(0));
}

void main();
