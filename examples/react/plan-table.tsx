import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { ApolloProvider, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, type ReactNode } from 'react';
import { DecideDocument, PlanDocument, type PlanTablePairFragment, type ReviewDecision } from './operations.gen';

// The pairs of a plan as a table, approved and rejected by a press. It needs React, Apollo Client and the operations beside it.

const STATUS = { APPROVE: 'APPROVED', REJECT: 'REJECTED', REOPEN: 'PROPOSED' } as const;

/** A client that lets lists grow by pages. `token` gives a token of whoever looks. */
export function clientOf(uri: string, token: () => string): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({
      uri,
      fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token()}` } }),
    }),
    cache: new InMemoryCache({ typePolicies: { PairingPlan: { fields: { pairings: relayStylePagination(['status']) } } } }),
  });
}

/** Everything that a page of your own has to hold. */
export function PlanExample({ client, plan }: { readonly client: ApolloClient; readonly plan: string }): ReactNode {
  return (
    <ApolloProvider client={client}>
      <PlanTable plan={plan} />
    </ApolloProvider>
  );
}

function PlanTable({ plan }: { readonly plan: string }): ReactNode {
  const { data, error, fetchMore } = useQuery(PlanDocument, { variables: { id: plan } });
  const decide = useDecide(plan);
  const pairings = data?.pairingPlan?.pairings;
  const after = pairings?.pageInfo.hasNextPage ? pairings.pageInfo.endCursor : null;
  useEffect(() => {
    if (after) void fetchMore({ variables: { after } });
  }, [after, fetchMore]);
  if (error) return <p role="alert">{error.message}</p>;
  if (!pairings) return <p role="status">The plan is loaded …</p>;
  return (
    <table>
      <caption>{pairings.totalCount} pairs</caption>
      <thead>
        <tr>
          <th scope="col">Mentee</th>
          <th scope="col">Mentor</th>
          <th scope="col">Score</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {pairings.edges.map(({ node }) => (
          <PairLine key={node.id} pair={node} decide={decide} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly pair: PlanTablePairFragment;
  readonly decide: (pair: PlanTablePairFragment, decision: ReviewDecision) => void;
}

function PairLine({ pair, decide }: LineProps): ReactNode {
  const { mentee, mentor, score, status } = pair;
  return (
    <tr>
      <th scope="row">{mentee.name}</th>
      <td>{mentor.name}</td>
      <td>{score.toFixed(2)}</td>
      <td>
        {status === 'PROPOSED' ? (
          <>
            <button onClick={() => decide(pair, 'APPROVE')}>Approve</button> <button onClick={() => decide(pair, 'REJECT')}>Reject</button>
          </>
        ) : (
          <>
            {status.toLowerCase()} <button onClick={() => decide(pair, 'REOPEN')}>Undo</button>
          </>
        )}
      </td>
    </tr>
  );
}

/** A decision shows at once; where the service refuses it, the table shows again what is true. */
function useDecide(plan: string): LineProps['decide'] {
  const [send] = useMutation(DecideDocument, { onError: (error) => console.error(error) });
  return ({ id }, decision) => {
    const shown = { __typename: 'Pairing' as const, id, status: STATUS[decision] };
    void send({
      variables: { plan, rows: [{ pairing: id, decision, reason: decision === 'REJECT' ? 'OTHER' : null }] },
      optimisticResponse: { reviewPairings: { pairings: [shown], refused: [] } },
    });
  };
}
