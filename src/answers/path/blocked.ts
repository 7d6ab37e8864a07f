import type { LearningProblem, Point } from './learning-problem';
import { listOf, type PlanningProblem } from './planning-problem';

/** Why a target cannot be reached: the way down to what is missing, or to where it comes back to itself. */
export interface Blocked {
  /** From the target on; each needs the next. */
  readonly way: readonly Point[];
  /** Place in the way to which its end leads back; undefined where the end is simply missing. */
  readonly circleFrom: number | undefined;
}

/**
 * Follows the first unmet need from a target that no plan reaches. `values` are infinite for such facts. Every one of them has an
 * unmet need of the same kind or no action at all, so the walk ends at what nobody can start on, or comes back to where it was.
 */
export function whyBlocked(learning: LearningProblem, problem: PlanningProblem, values: Float64Array, target: number): Blocked {
  const facts: number[] = [];
  const places = new Map<number, number>();
  for (let fact: number | undefined = target; fact !== undefined; fact = unmetNeed(problem, values, fact)) {
    const seen = places.get(fact);
    if (seen !== undefined) return { way: pointsOf(learning, facts), circleFrom: pointsOf(learning, facts.slice(0, seen)).length };
    places.set(fact, facts.length);
    facts.push(fact);
  }
  return { way: pointsOf(learning, facts), circleFrom: undefined };
}

/** Of an action that adds the fact, the first need that cannot be reached. */
function unmetNeed(problem: PlanningProblem, values: Float64Array, fact: number): number | undefined {
  for (const action of listOf(problem.achievers, fact)) {
    const need = listOf(problem.needs, action).find((one) => !Number.isFinite(values[one]!));
    if (need !== undefined) return need;
  }
  return undefined;
}

/** Facts that stand for "one of several" have no point of their own. */
const pointsOf = ({ points }: LearningProblem, facts: readonly number[]) => facts.flatMap((fact) => points[fact] ?? []);
