import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
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
  const variables = { id };
  const { data, error, refetch } = useQuery(PlanPairsDocument, { variables, fetchPolicy: 'cache-and-network' });
  const page = data?.pairingPlan?.pairings;
  const whole = useAllPages({ query: PlanPairsDocument, variables, data, pageOf: ({ pairingPlan }) => pairingPlan?.pairings });
  const pairs = useMemo(() => page?.edges.map(({ node }) => node), [page]);
  return { pairs, total: page?.totalCount, whole, error, refetch };
}

/** Everybody who has nobody in a plan. */
export function useUnmatched(id: string) {
  const variables = { id };
  const { data, error, refetch } = useQuery(PlanUnmatchedDocument, { variables, fetchPolicy: 'cache-and-network' });
  const page = data?.pairingPlan?.unmatched;
  useAllPages({ query: PlanUnmatchedDocument, variables, data, pageOf: ({ pairingPlan }) => pairingPlan?.unmatched });
  return { unmatched: page?.edges.map(({ node }) => node), total: page?.totalCount, error, refetch };
}

/** The mentors of a program with their places. */
export function useMentors(program: string | undefined) {
  const variables = { program: program ?? '' };
  const { data } = useQuery(PlanMentorsDocument, { variables, skip: !program });
  const page = data?.program?.enrolments;
  useAllPages({ query: PlanMentorsDocument, variables, data, pageOf: (answer) => answer.program?.enrolments });
  return useMemo(() => page?.edges.map(({ node }) => node) ?? [], [page]);
}

/** Keys of the pairs of an earlier plan; undefined without one, or as long as it is not read. */
export function useEarlierPairs(id: string | undefined): ReadonlySet<string> | undefined {
  const variables = { id: id ?? '' };
  const { data } = useQuery(EarlierPairsDocument, { variables, skip: !id });
  const page = data?.pairingPlan?.pairings;
  const whole = useAllPages({ query: EarlierPairsDocument, variables, data, pageOf: ({ pairingPlan }) => pairingPlan?.pairings });
  return useMemo(
    () => (whole ? new Set(page?.edges.map(({ node }) => pairKey(node.mentor.id, node.mentee.id))) : undefined),
    [page, whole],
  );
}
