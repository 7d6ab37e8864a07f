import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Execute } from './execute';

/** Gives Apollo the schema and what executes operations on it; as a gateway, since it takes an executor in no other way. */
export function executedBy(schema: GraphQLSchema, run: Execute): ApolloServerOptionsWithGateway<BaseContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate: (told) => {
      told({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, operation, operationName, queryHash, request, context }) =>
        run({ document, operation, operationName, queryHash, variables: request.variables, context }),
    }),
    stop: async () => undefined,
  };
}
