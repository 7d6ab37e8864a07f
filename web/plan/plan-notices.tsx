import { useMutation } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { failureOf } from '../parts/failure-of';
import { tell } from '../parts/toasts';
import { percent } from '../parts/words';
import { type PlanHeadFragment, SolveAgainDocument } from './operations.gen';

/** Has a plan solved anew around what was decided; the view follows it. */
export function useSolveAgain(plan: string) {
  const [solve] = useMutation(SolveAgainDocument);
  return () => void solve({ variables: { plan } }).catch((error: unknown) => tell(failureOf(error).message));
}

/** What somebody must know before they decide: that the plan is computed, has failed, or that facts have changed under it. */
export function PlanNotices({ head }: { readonly head: PlanHeadFragment }): ReactNode {
  const solveAgain = useSolveAgain(head.id);
  const { status, progress, failure, outdated, outdatedReasons } = head;
  if (status === 'DRAFTING')
    return (
      <div role="status" className="notice">
        The plan is being computed: {percent(progress)}.
        <progress className="plan-progress" value={progress} max={1} aria-label="Computation of the plan" />
      </div>
    );
  if (status === 'FAILED')
    return (
      <div role="alert" className="notice bad">
        The plan could not be computed: {failure}{' '}
        <Button className="button slim" onPress={solveAgain}>
          Solve again
        </Button>
      </div>
    );
  if (status === 'SUPERSEDED')
    return (
      <div role="status" className="notice warn">
        A later plan has replaced this one.
      </div>
    );
  if (status !== 'DRAFT' || !outdated) return null;
  return (
    <div role="status" className="notice warn">
      Facts have changed since the plan was computed: {outdatedReasons.join(' ')}{' '}
      <Button className="button slim" onPress={solveAgain}>
        Solve again
      </Button>
    </div>
  );
}
