import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../graphql/context';

/** Calls back after each mutation, also one that failed halfway: some of it may be written. */
export function mutationPlugin(written: () => void): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation }) {
          if (operation?.operation === 'mutation') written();
        },
      };
    },
  };
}
