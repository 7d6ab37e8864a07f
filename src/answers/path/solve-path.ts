import type { Ability } from './ability';
import { alternativesTo } from './alternatives';
import { fitBudget } from './budget';
import type { Catalogue } from './catalogue';
import type { LearningProblem, Point } from './learning-problem';
import { findPlan, getPlan, type LearningPlan, meaningsOf, type Reach, reachOf, type Target } from './learning-plan';
import { ROUNDING } from './landmark-cut';
import { PATH_PARAMETERS as P } from './parameters';

export interface PathQuestion {
  readonly targets: readonly Target[];
  /** Hours; without one the plan reaches all targets. */
  readonly budget: number | undefined;
  readonly alternatives: number;
}

/** A way to the targets, and what became of each of them. */
export interface SolvedPath {
  readonly plan: LearningPlan;
  /** What the plan was made for: targets it reaches, and first levels of others. */
  readonly goals: readonly Point[];
  /** Targets the plan reaches. */
  readonly met: readonly Target[];
  /** Left out by the budget, with the hours they would take beside the rest. */
  readonly left: readonly { readonly target: Target; readonly more: number }[];
  readonly blocked: Reach<Target>['blocked'];
  readonly alternatives: readonly LearningPlan[];
  /** Hours that each held skill saves, the most first. */
  readonly savings: ReadonlyMap<number, number>;
}

/**
 * The shortest honest way from what a person can do to the targets: exact where prerequisites have no alternatives, else near the
 * optimum. What the person holds never makes it longer: where the search is not proved, the plan without it counts as known too.
 */
export function solvePath(catalogue: Catalogue, ability: Ability, { targets, budget, alternatives }: PathQuestion): SolvedPath {
  const { problem, reachable, blocked } = reachOf(catalogue, ability, targets);
  const open = reachable.filter(({ skill, level }) => !ability.holds(skill, level));
  const fitted = budget === undefined ? undefined : fitBudget(problem, ability, open, budget);
  const met = fitted?.met ?? open;
  const goals = fitted?.goals ?? open;
  const { plan, savings } = withSavings(catalogue, ability, fitted?.plan ?? getPlan(problem, open), goals);
  const left = (fitted?.left ?? []).map((target) => ({
    target,
    more: getPlan(problem, [...met, target], { visits: P.quickVisits }).hours - plan.hours,
  }));
  return { plan, goals, met, left, blocked, savings, alternatives: budget === undefined ? alternativesTo(plan, open, alternatives) : [] };
}

/**
 * Plans again without each held skill that plays a part, which tells what it saves; a plan that turns out cheaper without is taken over.
 */
function withSavings(catalogue: Catalogue, ability: Ability, first: LearningPlan, goals: readonly Point[]) {
  const savings = new Map<number, number>();
  let plan = first;
  for (const skill of heldSkills(plan, ability)) {
    const { problem, blocked } = reachOf(catalogue, ability.without(skill), goals);
    if (blocked.length) continue;
    const other = getPlan(problem, goals, { visits: P.quickVisits });
    savings.set(skill, other.hours);
    if (other.hours < plan.hours - ROUNDING) plan = planWithin(plan, goals, other);
  }
  return { plan, savings: new Map([...savings].map(([skill, hours]) => [skill, Math.max(0, hours - plan.hours)])) };
}

/** The best plan that raises nothing but what another one raises. */
function planWithin(plan: LearningPlan, goals: readonly Point[], other: LearningPlan): LearningPlan {
  const points = new Set(meaningsOf(other).flatMap((meaning) => (meaning.kind === 'raise' ? [keyOf(meaning.point)] : [])));
  const within = findPlan(plan.problem, goals, {
    visits: P.quickVisits,
    allowed: (action) => {
      const meaning = plan.problem.meanings[action]!;
      return meaning.kind === 'choice' || points.has(keyOf(meaning.point));
    },
  });
  return within && within.hours < plan.hours ? { ...within, lowerBound: plan.lowerBound } : plan;
}

const keyOf = ({ skill, level }: Point) => `${skill} ${level}`;

/** Held skills that shorten the way: prerequisites that are met, levels below a step, and what makes a step cheaper. */
function heldSkills({ problem, actions }: LearningPlan, ability: Ability): number[] {
  const raised = new Set(actions.flatMap((action) => meaningPoint(problem, action)));
  const skills = new Set<number>();
  for (const { point, of } of problem.held) if (raised.has(keyOf(of))) skills.add(point.skill);
  for (const meaning of meaningsOf({ problem, actions })) {
    if (meaning.kind !== 'raise') continue;
    if (meaning.discount?.held) skills.add(meaning.discount.skill);
    if (meaning.point.level > 1 && ability.holds(meaning.point.skill, meaning.point.level - 1)) skills.add(meaning.point.skill);
  }
  return [...skills].slice(0, P.counterfactuals);
}

function meaningPoint(problem: LearningProblem, action: number): string[] {
  const meaning = problem.meanings[action]!;
  return meaning.kind === 'raise' ? [keyOf(meaning.point)] : [];
}
