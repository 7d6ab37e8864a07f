import type { Solution } from './augmenting-paths';
import { type AssignmentProblem, capacityOf, menteeCount, mentorCount } from './problem';

/** What a solution is worth, and what no other can exceed; computed from the problem alone, so that no solver need be trusted. */
export interface Certificate {
  readonly total: number;
  readonly upperBound: number;
  /** Mentees with a mentor. */
  readonly matched: number;
}

/**
 * Checks a solution and proves how good it is. By weak duality no assignment is worth more than
 *
 *   Σ_i max(w0, max_j w_ij - π_j) + Σ_j Σ_q max(0, π_j - c_jq)
 *
 * whatever the prices π; where the total equals it, the solution is the best. O(edges + places).
 * Throws Error where a mentee has an edge of another or a mentor more mentees than places.
 */
export function certify(problem: AssignmentProblem, { edges, prices }: Solution): Certificate {
  const used = new Int32Array(mentorCount(problem));
  let total = 0;
  let matched = 0;
  for (let mentee = 0; mentee < menteeCount(problem); mentee++) {
    const edge = edges[mentee]!;
    if (edge < 0) {
      total += problem.unmatchedValue;
      continue;
    }
    if (edge < problem.starts[mentee]! || edge >= problem.starts[mentee + 1]!) throw new Error(`Mentee ${mentee} has an edge of another.`);
    const mentor = problem.mentors[edge]!;
    if (used[mentor] === capacityOf(problem, mentor)) throw new Error(`Mentor ${mentor} has more mentees than places.`);
    total += problem.weights[edge]! - problem.placeCosts[problem.placeStarts[mentor]! + used[mentor]!]!;
    used[mentor]!++;
    matched++;
  }
  return { total, upperBound: boundOf(problem, prices), matched };
}

function boundOf(problem: AssignmentProblem, prices: Float64Array): number {
  let bound = 0;
  for (let mentee = 0; mentee < menteeCount(problem); mentee++) bound += bestValue(problem, prices, mentee);
  for (let mentor = 0; mentor < mentorCount(problem); mentor++)
    for (let place = problem.placeStarts[mentor]!; place < problem.placeStarts[mentor + 1]!; place++)
      bound += Math.max(0, prices[mentor]! - problem.placeCosts[place]!);
  return bound;
}

/** What a mentee gets at these prices: their best mentor less the price, or going without. */
export function bestValue({ starts, mentors, weights, unmatchedValue }: AssignmentProblem, prices: Float64Array, mentee: number): number {
  let best = unmatchedValue;
  for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++) {
    const value = weights[edge]! - prices[mentors[edge]!]!;
    if (value > best) best = value;
  }
  return best;
}
