import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../graphql/context';

/** Tells the request's line in the log which operation ran. Names only: texts and variables may hold personal data. */
export const logPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, operationName, contextValue }) {
        if (operation) contextValue.trace.operation = `${operation.operation} ${operationName?.slice(0, 80) ?? '(unnamed)'}`;
      },
    };
  },
};
