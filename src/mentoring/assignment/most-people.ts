import type { Solution } from './augmenting-paths';
import { Matching } from './matching';
import { type AssignmentProblem, capacityOf, menteeCount, mentorCount } from './problem';

/** The same problem where each pair is worth `bonus` more. */
export function withBonus(problem: AssignmentProblem, bonus: number): AssignmentProblem {
  return bonus === 0 ? problem : { ...problem, weights: problem.weights.map((weight) => weight + bonus) };
}

/**
 * A bonus by which one more pair is always worth more than twice what any other pairs and places could be: then the best total has
 * the most people first, and of a cost one can tell how many people it is. Exact in a double up to about 100,000 mentees.
 */
export function decisiveBonus({ weights, placeCosts, unmatchedValue, ...problem }: AssignmentProblem): number {
  const range = rangeOf(weights, unmatchedValue) + rangeOf(placeCosts, 0);
  return 2 * (Math.min(problem.starts.length - 1, placeCosts.length) + 1) * range + 1;
}

/** A cost of a problem with a decisive bonus, as people who go without and points; of what is not possible Infinity points. */
export function splitCost(cost: number, bonus: number): { readonly people: number; readonly points: number } {
  // Adding 0 makes a -0 a 0.
  const people = bonus > 0 && Number.isFinite(cost) ? Math.round(cost / bonus) + 0 : 0;
  return { people, points: cost - people * bonus };
}

/** Largest less smallest, of the values and one more. */
export function rangeOf(values: Float64Array, other: number): number {
  let [low, high] = [other, other];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}

/**
 * Adds pairs until no chain of moves can bring one more person in (Berge 1957), which makes it as many as can be. Whoever has a
 * mentor keeps one, perhaps another. O(mentees · edges) at worst.
 */
export function topUp(problem: AssignmentProblem, { edges, prices }: Solution): Solution {
  const matching = Matching.of(problem, edges);
  const seen = new Int32Array(mentorCount(problem)).fill(-1);
  for (let mentee = 0; mentee < menteeCount(problem); mentee++) if (matching.edges[mentee]! < 0) bringIn(problem, matching, mentee, seen);
  return { edges: matching.edges, prices };
}

/** Breadth first over mentors; `seen` holds the mentee for whom each was last looked at. */
function bringIn(problem: AssignmentProblem, matching: Matching, mentee: number, seen: Int32Array): void {
  const arrivals: { readonly mentee: number; readonly edge: number; readonly before: number }[] = [];
  const reach = (mover: number, before: number): void => {
    for (let edge = problem.starts[mover]!; edge < problem.starts[mover + 1]!; edge++) {
      const mentor = problem.mentors[edge]!;
      if (seen[mentor] === mentee || capacityOf(problem, mentor) === 0) continue;
      seen[mentor] = mentee;
      arrivals.push({ mentee: mover, edge, before });
    }
  };
  reach(mentee, -1);
  for (let at = 0; at < arrivals.length; at++) {
    const mentor = problem.mentors[arrivals[at]!.edge]!;
    if (matching.used[mentor]! < capacityOf(problem, mentor)) return move(matching, arrivals, at);
    for (let held = matching.firstOf(mentor); held >= 0; held = matching.nextOf(held)) reach(held, at);
  }
}

function move(matching: Matching, arrivals: readonly { mentee: number; edge: number; before: number }[], last: number): void {
  for (let at = last; at >= 0; at = arrivals[at]!.before) {
    const { mentee, edge } = arrivals[at]!;
    matching.unmatch(mentee);
    matching.match(mentee, edge);
  }
}
