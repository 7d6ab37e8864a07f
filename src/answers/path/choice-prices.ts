import type { Point } from './learning-problem';
import { findPlan, type LearningPlan } from './learning-plan';
import { PATH_PARAMETERS as P } from './parameters';
import { samePoint } from './steps';

/**
 * What the plan would cost more if one of several alternatives were not taken; undefined where there is no other way, and beyond the
 * first few choices, as each is a plan of its own.
 */
export function choicePrices(plan: LearningPlan, goals: readonly Point[]): (taken: Point, of: Point) => number | undefined {
  const { problem } = plan;
  const prices = new Map<number, number | undefined>();
  return (taken, of) => {
    const action = plan.actions.find((one) => {
      const meaning = problem.meanings[one]!;
      return meaning.kind === 'choice' && samePoint(meaning.of, of) && samePoint(meaning.taken, taken);
    });
    if (action === undefined) return undefined;
    if (!prices.has(action) && prices.size < P.counterfactuals) prices.set(action, price(plan, goals, action));
    return prices.get(action);
  };
}

function price({ problem, hours }: LearningPlan, goals: readonly Point[], without: number): number | undefined {
  const other = findPlan(problem, goals, { visits: P.quickVisits, allowed: (action) => action !== without });
  return other && Math.max(0, other.hours - hours);
}
