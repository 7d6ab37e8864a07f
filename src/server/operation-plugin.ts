import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../graphql/context';
import { completeErrors, logUnexpected } from './answer-errors';
import { refuseCostly } from './cost';
import { checkListVariables } from './list-variables';

/**
 * What is done before and after an operation, in one plugin, as each costs every request some promises. `written` is called after each
 * mutation, also one that failed halfway: some of it may be written.
 */
export function operationPlugin(logger: Logger, written: () => void): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async didResolveOperation(request) {
      const { schema, document, operation, operationName, contextValue } = request;
      if (!operation) return;
      // For the request's line in the log. Names only: texts and variables may hold personal data.
      contextValue.trace.operation = `${operation.operation} ${operationName?.slice(0, 80) ?? '(unnamed)'}`;
      refuseCostly(schema, document, operation, request.request.variables ?? {});
      if (request.request.variables) await checkListVariables(request);
    },

    async didEncounterErrors({ errors, contextValue }) {
      logUnexpected(errors, contextValue, logger);
    },

    async willSendResponse(request) {
      completeErrors(request);
      if (request.operation?.operation === 'mutation') written();
    },
  };
  return { requestDidStart: async () => listener };
}
