import type { ApolloCache, Reference } from '@apollo/client';
import type { PairRowFragment } from './operations.gen';

interface StoredPairs {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Reference }[];
}

/** Puts a pinned pair into the list of a plan, in the place of what the service took out for it: proposals for the mentee, and the pair itself. */
export function showPinned(cache: ApolloCache, plan: string, pinned: PairRowFragment): void {
  cache.modify({
    id: cache.identify({ __typename: 'PairingPlan', id: plan }) ?? '',
    fields: {
      pairings(existing: unknown, { readField, toReference }) {
        const { edges, ...rest } = existing as StoredPairs;
        const idOf = (node: Reference, side: string) => readField<string>('id', readField<Reference>(side, node));
        const stay = edges.filter(({ node }) => {
          const replaced = readField('status', node) === 'PROPOSED' || idOf(node, 'mentor') === pinned.mentor.id;
          return idOf(node, 'mentee') !== pinned.mentee.id || !replaced || readField('id', node) === pinned.id;
        });
        const known = stay.some(({ node }) => readField('id', node) === pinned.id);
        const edge = { __typename: 'PairingEdge', cursor: '', node: toReference({ __typename: 'Pairing', id: pinned.id }) };
        const next = known ? stay : [...stay, edge];
        return { ...rest, totalCount: next.length, edges: next };
      },
    },
  });
}
