import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Page } from '../parts/page';
import { Empty, FailureNote, Skeleton } from '../parts/states';
import { counted, date, points } from '../parts/words';
import type { PlanHeadFragment, PlanQuery } from './operations.gen';
import { MatchRates } from './match-rates';
import { PairReview } from './pair-review';
import { PlanNotices, useSolveAgain } from './plan-notices';
import { PublishButton } from './publish-button';
import { rowsOf } from './rows';
import { useMentors, usePairs, usePlanHead, useUnmatched } from './use-plan';
import { WhatIfButton } from './what-if-button';
import './plan.css';

const route = getRouteApi('/plans/$plan');

type Plan = NonNullable<PlanQuery['pairingPlan']>;

/** A plan under review: pairs with their reasons, decisions on them, what would be otherwise, and publishing. */
export function PlanPage(): ReactNode {
  const { plan } = route.useParams();
  const { data, error, refetch } = usePlanHead(plan);
  const head = data?.pairingPlan;
  if (error && !head) return <FailureNote error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (!head) return <Empty title="There is no such plan">It may have been removed. Choose one from its program.</Empty>;
  return <Review key={head.id} plan={head} />;
}

function Review({ plan }: { readonly plan: Plan }): ReactNode {
  const { pairs, total = 0, whole, error, refetch } = usePairs(plan.id);
  const left = useUnmatched(plan.id);
  const drafting = plan.status === 'DRAFTING';
  const reread = () => {
    void refetch();
    void left.refetch();
  };
  const wasDrafting = useRef(drafting);
  useEffect(() => {
    // The pairs of a plan that was solved again are others.
    if (wasDrafting.current && !drafting) reread();
    wasDrafting.current = drafting;
  });
  const mentors = useMentors(plan.program.id);
  // The rows stay the same ones while nothing about the pairs has changed: the table is drawn anew for others.
  const rows = useMemo(() => rowsOf(pairs ?? [], new Map(mentors.map(({ person, capacity }) => [person.id, capacity]))), [pairs, mentors]);
  const isDraft = plan.status === 'DRAFT';
  return (
    <Page
      title={plan.program.name}
      heading={
        <h1>
          <Link to="/programs/$program" params={{ program: plan.program.id }}>
            {plan.program.name}
          </Link>
        </h1>
      }
      about={<Summary head={plan} />}
      actions={isDraft && <Actions plan={plan} />}
    >
      <PlanNotices head={plan} />
      {error && <FailureNote error={error} retry={reread} />}
      {!pairs && !error && <Skeleton rows={8} />}
      {pairs && !drafting && (
        <>
          {!whole && (
            <p role="status" className="soft small">
              {pairs.length} of {counted(total, 'pair')} are here …
            </p>
          )}
          <PairReview plan={plan} rows={rows} unmatched={left.unmatched ?? []} unmatchedTotal={left.total ?? 0} whole={whole} />
          <MatchRates key={plan.objective?.total} plan={plan.id} />
        </>
      )}
    </Page>
  );
}

function Actions({ plan }: { readonly plan: Plan }): ReactNode {
  const solveAgain = useSolveAgain(plan.id);
  return (
    <>
      <WhatIfButton plan={plan.id} program={plan.program.id} settings={plan.settings} load={plan.load} />
      <Button className="button" onPress={solveAgain}>
        Solve again
      </Button>
      <PublishButton plan={plan.id} />
    </>
  );
}

const STATUS = {
  DRAFTING: 'Is being computed',
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  FAILED: 'Failed',
  SUPERSEDED: 'Replaced',
} as const;

function Summary({ head: { status, createdAt, objective, load } }: { readonly head: PlanHeadFragment }): ReactNode {
  const spread = load.filter(({ mentors }) => mentors > 0).map(({ mentees, mentors }) => `${mentors} with ${mentees}`);
  return (
    <>
      {STATUS[status]}, {date(createdAt)}.{' '}
      {objective &&
        `Worth ${points(objective.total)}${objective.optimal ? '; nothing better exists' : `, at most ${points(objective.upperBound)}`}. `}
      {spread.length > 0 && `Mentors by mentees: ${spread.join(', ')}.`}
    </>
  );
}
