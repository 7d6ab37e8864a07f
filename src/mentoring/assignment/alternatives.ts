import type { AssignmentProblem } from './problem';
import type { Residual } from './residual';

/** Another mentor for a mentee by edge, with what the whole assignment would lose by it. */
export interface Alternative {
  readonly edge: number;
  readonly cost: number;
}

/** What else could be done with a mentee. */
export interface Alternatives {
  /** Cheapest first. */
  readonly runnersUp: readonly Alternative[];
  /**
   * What the assignment would lose if the mentee could not have what they have now: of a fixed pair less than 0 where
   * it would gain. Infinity where nothing else is possible.
   */
  readonly margin: number;
}

/** What the assignment would lose by giving a mentee this edge. 0 for the one they have. */
export function costOfEdge(problem: AssignmentProblem, residual: Residual, mentee: number, edge: number): number {
  if (residual.matching.edges[mentee] === edge) return 0;
  const mentor = problem.mentors[edge]!;
  return residual.loss(mentee, edge) + residual.costsTo(residual.placeOf(mentee))[mentor]!;
}

/**
 * The cheapest other mentors of the mentees at one place (a mentor, or outside), all from one search: forcing a pair costs what
 * the mentee loses by it and the chain of moves that makes room.
 */
export function alternativesAt(
  problem: AssignmentProblem,
  residual: Residual,
  place: number,
  mentees: readonly number[],
  count: number,
): Alternatives[] {
  const costs = residual.costsTo(place);
  return mentees.map((mentee) => {
    const runnersUp = cheapest(problem, residual, costs, mentee, count);
    const without = residual.matching.edges[mentee]! < 0 ? Infinity : costs[residual.outside]! + residual.lossWithout(mentee);
    return { runnersUp, margin: Math.min(without, runnersUp[0]?.cost ?? Infinity) };
  });
}

/** The other edges of a mentee that cost least, those that are not possible left out. costs: of the chain from each mentor. */
function cheapest(problem: AssignmentProblem, residual: Residual, costs: Float64Array, mentee: number, count: number): Alternative[] {
  const found: Alternative[] = [];
  for (let edge = problem.starts[mentee]!; edge < problem.starts[mentee + 1]!; edge++) {
    const cost = residual.loss(mentee, edge) + costs[problem.mentors[edge]!]!;
    if (cost === Infinity || edge === residual.matching.edges[mentee]) continue;
    if (found.length === count && cost >= found[count - 1]!.cost) continue;
    const after = found.findIndex((other) => other.cost > cost);
    found.splice(after < 0 ? found.length : after, 0, { edge, cost });
    if (found.length > count) found.pop();
  }
  return found;
}

/**
 * What a further place with each mentor would be worth, were it to cost `cost` of that mentor: the most that the
 * assignment could gain by it. One search for all; O(edges · log mentors).
 */
export function worthOfPlaces(residual: Residual, prices: Float64Array, cost: (mentor: number) => number): Float64Array {
  const costs = residual.fromOutside();
  return prices.map((price, mentor) => Math.max(0, price - cost(mentor) - costs[mentor]!));
}
