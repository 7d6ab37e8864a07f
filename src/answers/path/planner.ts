import { payForced } from './forced';
import { landmarkCut, ROUNDING } from './landmark-cut';
import { PATH_PARAMETERS as P } from './parameters';
import type { PlanningProblem } from './planning-problem';
import { Propagation } from './propagation';
import { reduce } from './relevant';
import { PlanSearch, proveOptimal } from './search';

export interface Plan {
  /** Numbers of actions, in no order, without the goal's own. */
  readonly actions: readonly number[];
  readonly cost: number;
  /** No plan costs less. */
  readonly lowerBound: number;
}

/** Share of the visits that the local search may use; the rest is for proving. */
const SEARCHING = 0.4;

/**
 * A cheapest set of actions that reaches the goal: exact where no fact has alternatives (one pass), and wherever the proof ends
 * within the visits; else near the optimum, with a bound that says how near at the worst. An action of infinite cost is forbidden.
 * Undefined where the goal cannot be reached.
 */
export function planFor(problem: PlanningProblem, visits: number = P.searchVisits): Plan | undefined {
  const relevant = reduce(problem);
  if (!relevant) return undefined;
  const { problem: reduced, origin } = relevant;
  const { base, costs } = payForced(reduced);
  const propagation = new Propagation(reduced);
  const search = new PlanSearch(propagation, costs, visits * SEARCHING);
  search.extract(costs);
  if (!search.best) return undefined;
  let bound = search.best.cost < ROUNDING ? 0 : landmarkCut(propagation, costs, search.best.cost, visits * SEARCHING);
  search.improve(bound);
  if (search.best.cost > bound + ROUNDING && proveOptimal(propagation, costs, search, visits)) bound = search.best.cost;
  return {
    actions: search.best.plan.filter((action) => action < reduced.actions - 1).map((action) => origin[action]!),
    cost: base + search.best.cost,
    lowerBound: base + Math.min(bound, search.best.cost),
  };
}
