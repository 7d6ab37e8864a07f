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
  const costs = residual.costsTo(residual.placeOf(mentee), (place) => place === mentor);
  return residual.loss(mentee, edge) + costs[mentor]!;
}

/**
 * The cheapest other mentors of the mentees at one place (a mentor, or outside), all from one search: forcing a pair costs what
 * the mentee loses by it and the chain of moves that makes room. The search ends where nothing cheaper can come any more;
 * O(moves · log mentors) at worst.
 */
export function alternativesAt(
  problem: AssignmentProblem,
  residual: Residual,
  place: number,
  mentees: readonly number[],
  count: number,
): Alternatives[] {
  const choices = mentees.map((mentee) => new Choice(problem, residual, mentee));
  const farthest = choices.reduce((most, choice) => Math.max(most, choice.reach(place, count)), 0);
  const costs = residual.costsTo(place, (_, cost) => cost > farthest);
  return choices.map((choice) => choice.alternatives(costs, count));
}

/** What one mentee could have instead of what they have: an edge, or nothing. */
class Choice {
  private readonly edges: Int32Array;
  private readonly losses: Float64Array;
  private readonly lossWithout: number;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly residual: Residual,
    mentee: number,
  ) {
    const own = residual.matching.edges[mentee]!;
    const [first, last] = [problem.starts[mentee]!, problem.starts[mentee + 1]!];
    this.edges = new Int32Array(own < 0 ? last - first : last - first - 1);
    for (let edge = first, at = 0; edge < last; edge++) if (edge !== own) this.edges[at++] = edge;
    this.losses = Float64Array.from(this.edges, (edge) => residual.loss(mentee, edge));
    this.lossWithout = own < 0 ? Infinity : residual.lossWithout(mentee);
  }

  /**
   * How far a search must go: no chain is dearer than the one by way of outside, so what the last of the cheapest costs that way, less what
   * is lost beside the chain, is far enough.
   */
  reach(place: number, count: number): number {
    const { outside, absorbing, releasing } = this.residual;
    const arriving = place === outside ? 0 : releasing[place]!;
    const first = this.cheapest(count, (mentor) => absorbing[mentor]! + arriving);
    if (first.length < Math.min(count, this.edges.length)) return Infinity;
    const least = this.losses.reduce((smallest, loss) => Math.min(smallest, loss), this.lossWithout);
    const last = first.at(-1)?.cost ?? this.lossWithout + arriving;
    return least === Infinity ? 0 : last - least;
  }

  alternatives(costs: Float64Array, count: number): Alternatives {
    const runnersUp = this.cheapest(count, (mentor) => costs[mentor]!);
    const without = costs[this.residual.outside]! + this.lossWithout;
    return { runnersUp, margin: Math.min(without, runnersUp[0]?.cost ?? Infinity) };
  }

  /** The edges that cost least where a chain from each mentor costs so much; those that are not possible are left out. */
  private cheapest(count: number, chain: (mentor: number) => number): Alternative[] {
    const found: Alternative[] = [];
    for (let at = 0; at < this.edges.length; at++) {
      const cost = this.losses[at]! + chain(this.problem.mentors[this.edges[at]!]!);
      if (cost === Infinity || (found.length === count && cost >= found[count - 1]!.cost)) continue;
      const after = found.findIndex((other) => other.cost > cost);
      found.splice(after < 0 ? found.length : after, 0, { edge: this.edges[at]!, cost });
      if (found.length > count) found.pop();
    }
    return found;
  }
}

/**
 * What a further place with each mentor would be worth, were it to cost `cost` of that mentor: the most that the
 * assignment could gain by it. One search for all; O(edges · log mentors).
 */
export function worthOfPlaces(residual: Residual, prices: Float64Array, cost: (mentor: number) => number): Float64Array {
  const costs = residual.costsFromOutside();
  return prices.map((price, mentor) => Math.max(0, price - cost(mentor) - costs[mentor]!));
}
