import { Auction } from './auction';
import { AugmentingPaths, type Solution } from './augmenting-paths';
import { type Certificate, certify } from './certificate';
import { decisiveBonus, rangeOf, topUp, withBonus } from './most-people';
import { ASSIGNMENT_PARAMETERS, type AssignmentParameters } from './parameters';
import type { AssignmentProblem } from './problem';

/** What counts first: the sum of points, or how many people have a mentor. */
export type Objective = 'BEST_TOTAL' | 'MOST_PEOPLE';

/** An assignment with what is proved of it. Optimal where total equals upperBound. */
export interface Assignment extends Solution, Certificate {
  readonly optimal: boolean;
  /** What the objective adds to each pair; prices and values of the problem with it belong together. */
  readonly bonus: number;
  readonly method: 'AUGMENTING_PATHS' | 'AUCTION';
  readonly scans: number;
}

/** The best that could be found is too far from what could be proved. */
export class UnprovenAssignmentError extends Error {
  override readonly name = 'UnprovenAssignmentError';

  constructor({ total, upperBound }: Certificate) {
    super(`The best assignment found is worth ${total}, but up to ${upperBound} could not be ruled out within the work allowed.`);
  }
}

/**
 * The best assignment, proved by its dual bound: exact by shortest augmenting paths, or where that would take too long an auction,
 * whose bound says how far from the best it may be. Among assignments with the most people the bound holds for those.
 * Throws UnprovenAssignmentError where the bound is more than largestGap away.
 */
export function solve(
  problem: AssignmentProblem,
  objective: Objective = 'BEST_TOTAL',
  P: AssignmentParameters = ASSIGNMENT_PARAMETERS,
): Assignment {
  const bonus = objective === 'MOST_PEOPLE' ? decisiveBonus(problem) : 0;
  const paths = new AugmentingPaths(withBonus(problem, bonus));
  const exact = paths.solve(P.exactScans);
  if (exact) return prove(problem, exact, { bonus, method: 'AUGMENTING_PATHS', scans: paths.scans });
  const assignment = auctioned(problem, objective, paths.scans, P);
  if (assignment.upperBound - assignment.total > P.largestGap * Math.abs(assignment.upperBound))
    throw new UnprovenAssignmentError(assignment);
  return assignment;
}

/**
 * By steps that grow until one ends within its work. A decisive bonus would have bids climb for ever; one of a few pairs does,
 * and who is still without is brought in afterwards.
 */
function auctioned(problem: AssignmentProblem, objective: Objective, scansBefore: number, P: AssignmentParameters): Assignment {
  const bonus = objective === 'MOST_PEOPLE' ? 4 * rangeOf(problem.weights, problem.unmatchedValue) : 0;
  const priced = withBonus(problem, bonus);
  let scans = scansBefore;
  for (const [i, step] of P.auctionSteps.entries()) {
    const auction = new Auction(priced, step);
    const solution = auction.solve(i < P.auctionSteps.length - 1 ? P.auctionScans : Infinity);
    scans += auction.scans;
    if (solution)
      return prove(problem, objective === 'MOST_PEOPLE' ? topUp(problem, solution) : solution, { bonus, method: 'AUCTION', scans });
  }
  throw new RangeError('No step of the auction is given.');
}

/** A solution with its certificate, which is told without the bonus: no assignment has more pairs that have it. */
export function prove(
  problem: AssignmentProblem,
  solution: Solution,
  { bonus, method, scans }: Pick<Assignment, 'bonus' | 'method' | 'scans'>,
): Assignment {
  const { total, upperBound, matched } = certify(withBonus(problem, bonus), solution);
  const bonuses = bonus * matched;
  const proof = { matched, total: total - bonuses, upperBound: upperBound - bonuses, optimal: total === upperBound };
  return { edges: solution.edges, prices: solution.prices, ...proof, bonus, method, scans };
}
