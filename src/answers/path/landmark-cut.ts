import { listOf } from './planning-problem';
import type { Propagation } from './propagation';

/** What is left below this is rounding. */
export const ROUNDING = 1e-9;

/**
 * A lower bound of what any plan costs, by landmark cuts (Helmert and Domshlak, ICAPS 2009): while the goal costs anything, every
 * plan needs an action of the cut before it; the cheapest of them is paid for all and taken off. Never above the optimum, and in
 * most plans equal to it. Ends early at `enough`, or when the propagation has made `visitsUntil` visits: what was paid so far is a bound too.
 * O(cuts · (actions + needs)).
 */
export function landmarkCut(propagation: Propagation, costs: Float64Array, enough: number, visitsUntil: number): number {
  const left = costs.slice();
  const { problem, values } = propagation;
  let bound = 0;
  for (;;) {
    propagation.run(left, 'max');
    const rest = values[problem.goal]!;
    if (!Number.isFinite(rest)) return Infinity;
    if (rest < ROUNDING || bound >= enough) return bound;
    if (propagation.visits >= visitsUntil) return bound + rest;
    const cut = cutBefore(propagation, left);
    const paid = cut.reduce((least, action) => Math.min(least, left[action]!), Infinity);
    // Without a cut nothing would ever become cheaper.
    if (!(paid > 0)) return bound;
    for (const action of cut) left[action]! -= paid;
    bound += paid;
  }
}

/** Actions that lead from what is reached without the goal's zone into it; the zone is what gets to the goal for nothing. */
function cutBefore(propagation: Propagation, left: Float64Array): number[] {
  const { problem, lastNeeds } = propagation;
  const zone = goalZone(propagation, left);
  const before = new Uint8Array(problem.facts);
  const open: number[] = [];
  const cut: number[] = [];
  const use = (action: number) => {
    const fact = problem.adds[action]!;
    if (!Number.isFinite(left[action]!)) return;
    if (zone[fact]) cut.push(action);
    else if (!before[fact]) {
      before[fact] = 1;
      open.push(fact);
    }
  };
  for (let action = 0; action < problem.actions; action++)
    if (problem.needs.starts[action] === problem.needs.starts[action + 1]) use(action);
  for (let fact = open.pop(); fact !== undefined; fact = open.pop())
    for (const action of listOf(problem.consumers, fact)) if (lastNeeds[action] === fact) use(action);
  return cut;
}

/** Facts from which the goal follows through actions that cost nothing any more, each entered by its costliest need alone. */
function goalZone({ problem, lastNeeds }: Propagation, left: Float64Array): Uint8Array {
  const zone = new Uint8Array(problem.facts);
  zone[problem.goal] = 1;
  const open = [problem.goal];
  for (let fact = open.pop(); fact !== undefined; fact = open.pop())
    for (const action of listOf(problem.achievers, fact)) {
      const need = lastNeeds[action]!;
      if (left[action]! >= ROUNDING || need < 0 || zone[need]) continue;
      zone[need] = 1;
      open.push(need);
    }
  return zone;
}
