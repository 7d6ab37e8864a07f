import { listOf, type PlanningProblem } from './planning-problem';

/** What every plan pays, and the costs that are still open to choice. */
export interface Forced {
  readonly base: number;
  readonly costs: Float64Array;
}

/**
 * A fact that every plan needs (a landmark) costs every plan at least its cheapest action, and a best plan has one action of each
 * fact: that much is paid once and taken off all its actions, which changes no order of plans. Where nothing has alternatives
 * nothing is left to choose. Facts that all actions of a landmark need are landmarks too.
 */
export function payForced(problem: PlanningProblem): Forced {
  const costs = problem.costs.slice();
  const seen = new Uint8Array(problem.facts);
  const open = [problem.goal];
  seen[problem.goal] = 1;
  let base = 0;
  for (let fact = open.pop(); fact !== undefined; fact = open.pop()) {
    const actions = listOf(problem.achievers, fact);
    const least = actions.reduce((min, action) => Math.min(min, costs[action]!), Infinity);
    base += least;
    for (const action of actions) costs[action]! -= least;
    for (const need of sharedNeeds(problem, actions)) {
      if (seen[need]) continue;
      seen[need] = 1;
      open.push(need);
    }
  }
  return { base, costs };
}

function sharedNeeds(problem: PlanningProblem, actions: Int32Array): number[] {
  const [first, ...others] = actions;
  if (first === undefined) return [];
  const sets = others.map((action) => new Set(listOf(problem.needs, action)));
  return [...listOf(problem.needs, first)].filter((need) => sets.every((set) => set.has(need)));
}
