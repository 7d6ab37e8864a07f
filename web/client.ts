import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import { map, tap } from 'rxjs';
import { inOrder } from './in-order';
import { StreamLink } from './live/stream-link';
import { failureOf } from './parts/failure-of';
import { onSession, session, setSession } from './session';

/** Says who asks, and puts the id of the request beside what went wrong in it, so that a person can report it. */
const identified = new ApolloLink((operation, forward) => {
  const requestId = crypto.randomUUID();
  const token = session()?.token;
  operation.setContext({ headers: { 'x-request-id': requestId, ...(token && { authorization: `Bearer ${token}` }) } });
  return forward(operation).pipe(
    // A token that is no longer accepted ends the session: the page asks who signs in.
    tap({ error: (error: unknown) => failureOf(error).code === 'UNAUTHENTICATED' && setSession(undefined) }),
    map((result) =>
      result.errors
        ? { ...result, errors: result.errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })) }
        : result,
    ),
  );
});

const pages = (...keys: string[]) => relayStylePagination(keys);

/** The one client of the console. Lists grow by pages; what has an id is kept once and shown everywhere. */
export const client = new ApolloClient({
  link: ApolloLink.from([
    inOrder,
    identified,
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new StreamLink('/graphql/stream'),
      new HttpLink({ uri: '/graphql' }),
    ),
  ]),
  cache: new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          expertSearch: pages('input'),
          champions: pages('skill', 'team'),
          suspectedRings: pages('skill'),
          people: pages('filter'),
          skills: pages('search'),
          teams: pages('search'),
          contributions: pages('filter'),
          knowledgeRisk: pages('team'),
          supplyAndDemand: pages('team'),
          unmetDemand: pages(),
          syncRuns: pages('source'),
          programs: pages(),
        },
      },
      Person: { fields: { skills: pages(), contributions: pages('skill'), championships: pages() } },
      Program: { fields: { enrolments: pages('side') } },
      PairingPlan: { fields: { pairings: pages('status'), unmatched: pages() } },
      SyncRun: { fields: { rejectedRows: pages() } },
      // Its id is that of what was sent: the same one may stand in several rows, and in the rows of several runs.
      SyncRow: { keyFields: false },
    },
  }),
});

// What one person was told is not shown to the next.
onSession(() => {
  if (!session()) void client.clearStore();
});
