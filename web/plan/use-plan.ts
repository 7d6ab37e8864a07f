import { useQuery } from '@apollo/client/react';
import { useLive } from '../live/use-live';
import { useAllPages } from '../parts/use-all-pages';
import {
  EarlierPairsDocument,
  PlanChangesDocument,
  PlanDocument,
  PlanMentorsDocument,
  PlanPairsDocument,
  PlanUnmatchedDocument,
} from './operations.gen';
import { pairKey } from './rows';

/** The plan without its pairs, as it changes: the progress of its draft, decisions of others, facts that make it outdated. */
export function usePlanHead(id: string) {
  useLive({ stream: PlanChangesDocument, query: PlanDocument, variables: { id } });
  return useQuery(PlanDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
}

/** All pairs of a plan. */
export function usePairs(id: string) {
  const { data, error, fetchMore, refetch } = useQuery(PlanPairsDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const page = data?.pairingPlan?.pairings;
  const whole = useAllPages(page, (after) => fetchMore({ variables: { after } }));
  return { pairs: page?.edges.map(({ node }) => node), total: page?.totalCount, whole, error, refetch };
}

/** Everybody who has nobody in a plan. */
export function useUnmatched(id: string) {
  const { data, error, fetchMore, refetch } = useQuery(PlanUnmatchedDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const page = data?.pairingPlan?.unmatched;
  useAllPages(page, (after) => fetchMore({ variables: { after } }));
  return { unmatched: page?.edges.map(({ node }) => node), total: page?.totalCount, error, refetch };
}

/** The mentors of a program with their places. */
export function useMentors(program: string | undefined) {
  const { data, fetchMore } = useQuery(PlanMentorsDocument, { variables: { program: program ?? '' }, skip: !program });
  const page = data?.program?.enrolments;
  useAllPages(page, (after) => fetchMore({ variables: { after } }));
  return page?.edges.map(({ node }) => node) ?? [];
}

/** Keys of the pairs of an earlier plan; undefined without one, or as long as it is not read. */
export function useEarlierPairs(id: string | undefined): ReadonlySet<string> | undefined {
  const { data, fetchMore } = useQuery(EarlierPairsDocument, { variables: { id: id ?? '' }, skip: !id });
  const page = data?.pairingPlan?.pairings;
  const whole = useAllPages(page, (after) => fetchMore({ variables: { after } }));
  return whole ? new Set(page?.edges.map(({ node }) => pairKey(node.mentor.id, node.mentee.id))) : undefined;
}
