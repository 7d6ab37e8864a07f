import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useAllPages } from '../parts/use-all-pages';
import { EarlierPairsDocument, PlanDocument, PlanMentorsDocument, PlanPairsDocument, PlanUnmatchedDocument } from './operations.gen';
import { pairKey } from './rows';

/** How often a plan that is being computed is asked after. */
const ASK_MS = 1_000;

/** The plan without its pairs, asked for again while it is computed. */
export function usePlanHead(id: string) {
  const answer = useQuery(PlanDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { startPolling, stopPolling } = answer;
  const drafting = answer.data?.pairingPlan?.status === 'DRAFTING';
  useEffect(() => {
    if (!drafting) return undefined;
    startPolling(ASK_MS);
    return stopPolling;
  }, [drafting, startPolling, stopPolling]);
  return { ...answer, drafting };
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
