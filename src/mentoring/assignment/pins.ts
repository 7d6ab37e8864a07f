import { rangeOf } from './most-people';
import { ASSIGNMENT_PARAMETERS, type RepairParameters } from './parameters';
import { partOf, solveByPrices } from './price-repair';
import { type AssignmentProblem, capacityOf, mentorCount } from './problem';
import type { Assignment, Objective } from './solve';

/** A person was given more pairs by hand than they have places. */
export class TooManyPinsError extends Error {
  override readonly name = 'TooManyPinsError';

  constructor(readonly mentor: number) {
    super(`Mentor ${mentor} has more fixed mentees than places.`);
  }
}

/**
 * The best assignment that holds some pairs fixed. pins: the edge of each mentee who may have no other, -1 for the others. Fixed pairs take
 * places like any other, so the costs of places are right. Throws TooManyPinsError, and UnprovenAssignmentError as solve does.
 */
export function solveWithPins(
  all: AssignmentProblem,
  pins: Int32Array,
  objective: Objective = 'BEST_TOTAL',
  P: RepairParameters = ASSIGNMENT_PARAMETERS,
): Assignment {
  const count = checkPlaces(all, pins);
  if (count === 0) return solveByPrices(all, objective, P);
  // Worth more than whoever must make room for it loses.
  const extra = 2 * (rangeOf(all.weights, all.unmatchedValue) + rangeOf(all.placeCosts, 0)) + 1;
  const { problem, edgeOf } = partOf(all, allowedBy(all, pins));
  const weights = problem.weights.slice();
  // A mentee with a fixed pair has no other edge.
  pins.forEach((pin, mentee) => pin >= 0 && (weights[problem.starts[mentee]!]! += extra));
  const assignment = solveByPrices({ ...problem, weights }, objective, P);
  const extras = extra * count;
  return {
    ...assignment,
    edges: assignment.edges.map((edge) => (edge < 0 ? -1 : edgeOf[edge]!)),
    total: assignment.total - extras,
    upperBound: assignment.upperBound - extras,
  };
}

/** Marks the edges that may be used: of a mentee with a fixed pair only that. */
function allowedBy({ starts, weights }: AssignmentProblem, pins: Int32Array): Uint8Array {
  const allowed = new Uint8Array(weights.length).fill(1);
  pins.forEach((pin, mentee) => {
    if (pin < 0) return;
    allowed.fill(0, starts[mentee], starts[mentee + 1]);
    allowed[pin] = 1;
  });
  return allowed;
}

/** How many pairs are fixed. Throws TooManyPinsError. */
function checkPlaces(all: AssignmentProblem, pins: Int32Array): number {
  const fixed = new Int32Array(mentorCount(all));
  let count = 0;
  for (const pin of pins) {
    if (pin < 0) continue;
    const mentor = all.mentors[pin]!;
    if (++fixed[mentor]! > capacityOf(all, mentor)) throw new TooManyPinsError(mentor);
    count++;
  }
  return count;
}
