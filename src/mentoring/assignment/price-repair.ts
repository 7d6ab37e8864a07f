import { bestValue } from './certificate';
import { withBonus } from './most-people';
import { ASSIGNMENT_PARAMETERS, type RepairParameters } from './parameters';
import { type AssignmentProblem, menteeCount } from './problem';
import { type Assignment, type Objective, prove, solve } from './solve';

/** Some edges of a problem, with the number that each has in the whole. */
export interface Part {
  readonly problem: AssignmentProblem;
  readonly edgeOf: Int32Array;
}

/**
 * The best assignment over all edges by solving few of them: the heaviest of each mentee first, then again with those that the
 * prices show to be better than what their mentee has, until there are none (column generation, Dantzig and Wolfe 1960).
 * The certificate is of all edges. Throws UnprovenAssignmentError as solve does.
 */
export function solveByPrices(
  all: AssignmentProblem,
  objective: Objective = 'BEST_TOTAL',
  P: RepairParameters = ASSIGNMENT_PARAMETERS,
): Assignment & { readonly rounds: number } {
  const chosen = heaviest(all, P.candidates);
  for (let rounds = 1; ; rounds++) {
    const { problem, edgeOf } = partOf(all, chosen);
    const assignment = solve(problem, objective, P);
    const priced = withBonus(problem, assignment.bonus);
    const values = Float64Array.from({ length: menteeCount(all) }, (_, mentee) => bestValue(priced, assignment.prices, mentee));
    if (addBetter(all, chosen, values, assignment, P.added) > 0) continue;
    const edges = assignment.edges.map((edge) => (edge < 0 ? -1 : edgeOf[edge]!));
    return { ...prove(all, { edges, prices: assignment.prices }, assignment), rounds };
  }
}

/** Marks the heaviest edges of each mentee, ties by number. */
function heaviest({ starts, weights }: AssignmentProblem, count: number): Uint8Array {
  const chosen = new Uint8Array(weights.length);
  for (let mentee = 0; mentee < starts.length - 1; mentee++) {
    const [first, last] = [starts[mentee]!, starts[mentee + 1]!];
    if (last - first <= count) {
      chosen.fill(1, first, last);
      continue;
    }
    // Sorted as numbers, without a comparison of ours: the last that is heavy enough, and how many of its weight there is room for.
    const sorted = weights.slice(first, last).sort();
    const lightest = sorted[sorted.length - count]!;
    let ties = count;
    for (let at = sorted.length - 1; sorted[at]! > lightest; at--) ties--;
    for (let edge = first; edge < last; edge++)
      if (weights[edge]! > lightest || (weights[edge] === lightest && ties-- > 0)) chosen[edge] = 1;
  }
  return chosen;
}

/** The marked edges of a problem. */
export function partOf(all: AssignmentProblem, chosen: Uint8Array): Part {
  const size = chosen.reduce((sum, mark) => sum + mark, 0);
  const edgeOf = new Int32Array(size);
  const mentors = new Int32Array(size);
  const weights = new Float64Array(size);
  const starts = new Int32Array(all.starts.length);
  let at = 0;
  for (let mentee = 0; mentee < starts.length - 1; mentee++) {
    for (let edge = all.starts[mentee]!; edge < all.starts[mentee + 1]!; edge++) {
      if (!chosen[edge]) continue;
      edgeOf[at] = edge;
      mentors[at] = all.mentors[edge]!;
      weights[at++] = all.weights[edge]!;
    }
    starts[mentee + 1] = at;
  }
  return { edgeOf, problem: { ...all, starts, mentors, weights } };
}

/** Marks for each mentee the edges worth most at the prices among those that are worth more than what they have; how many there were. */
function addBetter(all: AssignmentProblem, chosen: Uint8Array, values: Float64Array, { prices, bonus }: Assignment, count: number): number {
  const { starts, mentors, weights } = all;
  const worth = (edge: number): number => weights[edge]! + bonus - prices[mentors[edge]!]!;
  let added = 0;
  for (let mentee = 0; mentee < values.length; mentee++) {
    const better: number[] = [];
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++)
      if (!chosen[edge] && worth(edge) > values[mentee]!) better.push(edge);
    if (better.length > count) better.sort((a, b) => worth(b) - worth(a) || a - b);
    for (const edge of better.slice(0, count)) chosen[edge] = 1;
    added += better.length;
  }
  return added;
}
