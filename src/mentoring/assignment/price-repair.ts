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
  const order = Int32Array.from(weights, (_, edge) => edge);
  for (let mentee = 0; mentee < starts.length - 1; mentee++) {
    const own = order.subarray(starts[mentee], starts[mentee + 1]);
    if (own.length > count) own.sort((a, b) => weights[b]! - weights[a]! || a - b);
    for (const edge of own.subarray(0, count)) chosen[edge] = 1;
  }
  return chosen;
}

/** The marked edges of a problem. */
export function partOf(all: AssignmentProblem, chosen: Uint8Array): Part {
  const edgeOf = Int32Array.from(chosen.keys()).filter((edge) => chosen[edge] === 1);
  const starts = new Int32Array(all.starts.length).fill(edgeOf.length);
  for (let mentee = 0, at = 0; mentee < starts.length - 1; mentee++) {
    while (at < edgeOf.length && edgeOf[at]! < all.starts[mentee]!) at++;
    starts[mentee] = at;
  }
  const mentors = edgeOf.map((edge) => all.mentors[edge]!);
  return { edgeOf, problem: { ...all, starts, mentors, weights: Float64Array.from(edgeOf, (edge) => all.weights[edge]!) } };
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
