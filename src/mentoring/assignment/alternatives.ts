import { type AssignmentProblem, findEdge } from './problem';
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
  const costs = residual.costsTo(residual.placeOf(mentee), (place) => place === mentor);
  return residual.loss(mentee, edge) + costs[mentor]!;
}

/**
 * The cheapest other mentors of the mentees at one place (a mentor, or outside), all from one search: forcing a pair costs what
 * the mentee loses by it and the chain of moves that makes room. The search ends where nothing cheaper can come any more;
 * O(edges · log mentors) at worst.
 */
export function alternativesAt(
  problem: AssignmentProblem,
  residual: Residual,
  place: number,
  mentees: readonly number[],
  count: number,
): Alternatives[] {
  const searches = mentees.map((mentee) => new Best(problem, residual, mentee, count));
  residual.costsTo(place, (reached, cost) => {
    for (const search of searches) search.add(reached, cost);
    return searches.every((search) => search.isComplete(cost));
  });
  return searches.map(({ runnersUp, margin }) => ({ runnersUp, margin }));
}

/** The cheapest alternatives of one mentee among the places reached so far. */
class Best {
  readonly runnersUp: Alternative[] = [];
  margin = Infinity;
  private readonly most: number;
  /** What any edge loses at least. */
  private readonly least: number;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly residual: Residual,
    private readonly mentee: number,
    count: number,
  ) {
    const edges = problem.starts[mentee + 1]! - problem.starts[mentee]!;
    this.most = Math.min(count, residual.matching.edges[mentee]! < 0 ? edges : edges - 1);
    this.least = Math.min(0, residual.lossWithout(mentee), ...this.losses());
  }

  add(place: number, chain: number): void {
    if (place === this.residual.placeOf(this.mentee)) return;
    if (place === this.residual.outside) {
      this.margin = Math.min(this.margin, chain + this.residual.lossWithout(this.mentee));
      return;
    }
    const edge = findEdge(this.problem, this.mentee, place);
    if (edge < 0) return;
    const cost = chain + this.residual.loss(this.mentee, edge);
    this.margin = Math.min(this.margin, cost);
    const after = this.runnersUp.findIndex((other) => other.cost > cost);
    this.runnersUp.splice(after < 0 ? this.runnersUp.length : after, 0, { edge, cost });
    if (this.runnersUp.length > this.most) this.runnersUp.pop();
  }

  /** Whether nothing that is reached at this cost or a higher one can change the result. */
  isComplete(cost: number): boolean {
    const worst = this.runnersUp.at(-1)?.cost ?? -Infinity;
    return this.runnersUp.length === this.most && Math.max(this.margin, worst) <= cost + this.least;
  }

  private losses(): number[] {
    const { starts } = this.problem;
    const first = starts[this.mentee]!;
    return Array.from({ length: starts[this.mentee + 1]! - first }, (_, i) => this.residual.loss(this.mentee, first + i));
  }
}

/**
 * What a further place with each mentor would be worth, were it to cost `cost` of that mentor: the most that the
 * assignment could gain by it. One search for all; O(edges · log mentors).
 */
export function worthOfPlaces(residual: Residual, prices: Float64Array, cost: (mentor: number) => number): Float64Array {
  const costs = residual.costsFrom(residual.outside);
  return prices.map((price, mentor) => Math.max(0, price - cost(mentor) - costs[mentor]!));
}
