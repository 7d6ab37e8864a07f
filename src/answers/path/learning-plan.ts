import type { Ability } from './ability';
import { type Blocked, whyBlocked } from './blocked';
import type { Catalogue } from './catalogue';
import { type LearningProblem, learningProblem, type Meaning, type Point } from './learning-problem';
import { PATH_PARAMETERS as P } from './parameters';
import { planFor } from './planner';
import { makeProblem } from './planning-problem';
import { Propagation } from './propagation';

/** Targets with what they are worth to the one who asks, and in whose name. */
export interface Target extends Point {
  readonly importance: number;
  /** Named by the caller, or by a role. */
  readonly role: string | undefined;
}

/** A cheapest way to a set of targets. */
export interface LearningPlan {
  readonly problem: LearningProblem;
  /** Numbers of actions of the problem. */
  readonly actions: readonly number[];
  readonly hours: number;
  readonly lowerBound: number;
}

/** What can be reached at all, and why the rest cannot. */
export interface Reach<T extends Point> {
  readonly problem: LearningProblem;
  readonly reachable: readonly T[];
  readonly blocked: readonly { readonly target: T; readonly why: Blocked }[];
}

/** Parts targets that can be reached from those that cannot; held ones are reached. */
export function reachOf<T extends Point>(catalogue: Catalogue, ability: Ability, targets: readonly T[]): Reach<T> {
  const learning = learningProblem(catalogue, ability, targets);
  const problem = makeProblem(learning.facts, learning.actions, []);
  const propagation = new Propagation(problem);
  propagation.run(problem.costs, 'max');
  const reachable: T[] = [];
  const blocked: { target: T; why: Blocked }[] = [];
  for (const target of targets) {
    const fact = learning.factOf(target);
    if (fact === undefined || Number.isFinite(propagation.values[fact]!)) reachable.push(target);
    else blocked.push({ target, why: whyBlocked(learning, problem, propagation.values, fact) });
  }
  return { problem: learning, reachable, blocked };
}

export interface PlanOptions {
  /** Visits that the search may make. */
  readonly visits?: number;
  /** Which actions the plan may use: by default all. */
  readonly allowed?: (action: number) => boolean;
}

/** The plan for targets of a problem; undefined where what is allowed does not reach them. */
export function findPlan(
  learning: LearningProblem,
  targets: readonly Point[],
  { visits = P.searchVisits, allowed = () => true }: PlanOptions = {},
): LearningPlan | undefined {
  const goals = [...new Set(targets.flatMap((target) => learning.factOf(target) ?? []))];
  const problem = makeProblem(learning.facts, learning.actions, goals);
  const costs = problem.costs.map((cost, action) => (action === problem.actions - 1 || allowed(action) ? cost : Infinity));
  const plan = planFor({ ...problem, costs }, visits);
  return plan && { problem: learning, actions: plan.actions, hours: plan.cost, lowerBound: plan.lowerBound };
}

/** The same for targets that are known to be reachable. */
export function getPlan(learning: LearningProblem, targets: readonly Point[], options?: PlanOptions): LearningPlan {
  const plan = findPlan(learning, targets, options);
  if (!plan) throw new Error('A target of the plan cannot be reached');
  return plan;
}

/** What the actions of a plan mean. */
export function meaningsOf({ problem, actions }: Pick<LearningPlan, 'problem' | 'actions'>): Meaning[] {
  return actions.map((action) => problem.meanings[action]!);
}
