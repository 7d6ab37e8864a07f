import { type LearningPlan, meaningsOf } from './learning-plan';
import { PATH_PARAMETERS as P } from './parameters';
import { listOf, makeProblem } from './planning-problem';
import { planFor } from './planner';
import type { Point } from './learning-problem';

/**
 * Other ways to the same targets that really differ: planned again with what was used at a higher price, and without one choice of the
 * plan each. Kept where they cost at most a quarter more and share at most 70% of all steps with any other; cheapest first.
 */
export function alternativesTo(plan: LearningPlan, targets: readonly Point[], count: number): LearningPlan[] {
  const wanted = Math.min(count, P.alternatives.most);
  if (wanted < 1 || !plan.actions.length) return [];
  const { problem } = plan;
  const goals = [...new Set(targets.flatMap((target) => problem.factOf(target) ?? []))];
  const base = makeProblem(problem.facts, problem.actions, goals);
  const others = (action: number) => listOf(base.achievers, base.adds[action]!).length > 1;
  const choices = plan.actions.filter(others);
  const found: LearningPlan[] = [];
  const used = new Set(plan.actions);
  const tryWith = (dear: ReadonlySet<number>, factor: number) => {
    const costs = base.costs.map((cost, action) => (dear.has(action) ? priced(cost, factor) : cost));
    const actions = planFor({ ...base, costs }, P.quickVisits)?.actions ?? [];
    const hours = actions.reduce((sum, action) => sum + base.costs[action]!, 0);
    const other: LearningPlan = { problem, actions, hours, lowerBound: plan.lowerBound };
    if (hours > plan.hours * P.alternatives.costlier || ![plan, ...found].every((one) => differ(one, other))) return;
    found.push(other);
    for (const action of actions) used.add(action);
  };
  if (!choices.length) return [];
  for (const factor of P.alternatives.penalties) tryWith(used, factor);
  for (const choice of choices) if (found.length < 2 * wanted) tryWith(new Set([choice]), 100);
  return found.sort((a, b) => a.hours - b.hours).slice(0, wanted);
}

/** What is free is given a price too: one of several alternatives costs nothing by itself. */
const priced = (cost: number, factor: number) => cost * factor + (factor - 1);

/** Jaccard distance of the points that two plans raise. */
function differ(a: LearningPlan, b: LearningPlan): boolean {
  const [one, other] = [pointsOf(a), pointsOf(b)];
  const shared = [...one].filter((point) => other.has(point)).length;
  const all = one.size + other.size - shared;
  return all > 0 && 1 - shared / all >= P.alternatives.distance;
}

const pointsOf = (plan: LearningPlan) =>
  new Set(meaningsOf(plan).flatMap((meaning) => (meaning.kind === 'raise' ? [`${meaning.point.skill} ${meaning.point.level}`] : [])));
