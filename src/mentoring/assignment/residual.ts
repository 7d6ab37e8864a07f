import type { Solution } from './augmenting-paths';
import { Matching } from './matching';
import { PriorityQueue } from '../../priority-queue';
import { type AssignmentProblem, menteeCount, mentorCount, nextCost, startsOf } from './problem';

/** Edges by mentor instead of by mentee. */
interface ByMentor {
  readonly starts: Int32Array;
  readonly mentees: Int32Array;
  readonly edges: Int32Array;
}

/** Takes a place that can be reached from the one looked at, and what the step loses. */
type Offer = (place: number, loss: number) => void;

/**
 * What changes to an optimal assignment would cost, without solving again: shortest paths in the residual network, whose arcs
 * are moves (a mentee from one mentor to another, a place taken or given up) with what each loses at the prices of the solution.
 * Whoever goes without a mentor, and every free place, is at one further node, `outside`. Costs are exact where the solution is.
 * Mentees in `fixed` never make room for others.
 */
export class Residual {
  readonly matching: Matching;
  /** What each mentee has at the prices. */
  readonly values: Float64Array;
  readonly outside: number;
  private readonly byMentor: ByMentor;
  /** What it costs at least to have one mentee fewer or one place more in use at each mentor. */
  private readonly absorbing: Float64Array;
  private readonly queue = new PriorityQueue();

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly solution: Solution,
    private readonly fixed: ReadonlySet<number> = new Set(),
  ) {
    this.matching = Matching.of(problem, solution.edges);
    this.outside = mentorCount(problem);
    this.values = Float64Array.from({ length: menteeCount(problem) }, (_, mentee) => this.valueOf(solution.edges[mentee]!));
    this.byMentor = turned(problem);
    this.absorbing = Float64Array.from({ length: this.outside }, (_, mentor) => this.absorb(mentor));
  }

  /** Where a mentee is: their mentor, or outside. */
  placeOf(mentee: number): number {
    const mentor = this.matching.mentorOf(mentee);
    return mentor < 0 ? this.outside : mentor;
  }

  /** What a mentee would lose by an edge at the prices; only those fixed to a pair can gain. */
  loss(mentee: number, edge: number): number {
    return this.atLeastNothing(mentee, this.values[mentee]! - this.valueOf(edge));
  }

  /** What a mentee would lose by going without. */
  lossWithout(mentee: number): number {
    return this.atLeastNothing(mentee, this.values[mentee]! - this.problem.unmatchedValue);
  }

  private valueOf(edge: number): number {
    return edge < 0 ? this.problem.unmatchedValue : this.problem.weights[edge]! - this.solution.prices[this.problem.mentors[edge]!]!;
  }

  /** An auction leaves some a step below their best, which a search for shortest paths cannot have. */
  private atLeastNothing(mentee: number, loss: number): number {
    return loss < 0 && !this.fixed.has(mentee) ? 0 : loss;
  }

  /**
   * The cheapest chain of moves by which one mentee more at each place (a mentor, or outside) becomes one more at the target;
   * Infinity where there is none. A pair forced on a mentee costs their loss and the chain from the new mentor to where they
   * were. Dijkstra's search from the target backwards, O(edges · log mentors). It tells each place with its cost, cheapest
   * first, to `settled`, and ends where that returns true; the other costs are then Infinity.
   */
  costsTo(target: number, settled: (place: number, cost: number) => boolean = () => false): Float64Array {
    return this.shortestPaths(target, settled, (place, offer) =>
      place === this.outside ? this.leaving(offer) : this.arriving(place, offer),
    );
  }

  /** The same from the source forwards: the cheapest chain by which one mentee more at it becomes one more at each place. */
  costsFrom(source: number): Float64Array {
    const expand = (place: number, offer: Offer): void => (place === this.outside ? this.entering(offer) : this.moving(place, offer));
    return this.shortestPaths(source, () => false, expand);
  }

  private shortestPaths(
    start: number,
    settled: (place: number, cost: number) => boolean,
    expand: (place: number, offer: Offer) => void,
  ): Float64Array {
    const costs = new Float64Array(this.outside + 1).fill(Infinity);
    const done = new Uint8Array(costs.length);
    const { queue } = this;
    queue.clear();
    costs[start] = 0;
    queue.push(0, start);
    let cost = 0;
    const offer = (to: number, loss: number): void => {
      if (cost + loss >= costs[to]!) return;
      costs[to] = cost + loss;
      queue.push(cost + loss, to);
    };
    while (queue.smallest < Infinity) {
      cost = queue.smallest;
      const place = queue.pop();
      if (done[place]) continue;
      done[place] = 1;
      if (settled(place, cost)) break;
      expand(place, offer);
    }
    for (let place = 0; place < costs.length; place++) if (!done[place]) costs[place] = Infinity;
    return costs;
  }

  /** Who could come to a mentor, from where they are; and a mentee's place given up. */
  private arriving(mentor: number, offer: Offer): void {
    const { starts, mentees, edges } = this.byMentor;
    for (let at = starts[mentor]!; at < starts[mentor + 1]!; at++) {
      const from = this.placeOf(mentees[at]!);
      if (from !== mentor && !this.fixed.has(mentees[at]!)) offer(from, this.loss(mentees[at]!, edges[at]!));
    }
    if (this.matching.used[mentor]! > 0) offer(this.outside, this.releasing(mentor));
  }

  private leaving(offer: Offer): void {
    for (let mentor = 0; mentor < this.outside; mentor++) offer(mentor, this.absorbing[mentor]!);
  }

  /** Where the mentees of a mentor could go. */
  private moving(mentor: number, offer: Offer): void {
    for (let mentee = this.matching.firstOf(mentor); mentee >= 0; mentee = this.matching.nextOf(mentee)) this.leavingFor(mentee, offer);
    offer(this.outside, this.absorbing[mentor]!);
  }

  private entering(offer: Offer): void {
    for (let mentee = 0; mentee < this.values.length; mentee++) if (this.placeOf(mentee) === this.outside) this.leavingFor(mentee, offer);
    for (let mentor = 0; mentor < this.outside; mentor++) if (this.matching.used[mentor]! > 0) offer(mentor, this.releasing(mentor));
  }

  private leavingFor(mentee: number, offer: Offer): void {
    const { starts, mentors } = this.problem;
    if (this.fixed.has(mentee)) return;
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++) offer(mentors[edge]!, this.loss(mentee, edge));
  }

  /** What the last place in use is worth less than its price. */
  private releasing(mentor: number): number {
    const last = this.problem.placeStarts[mentor]! + this.matching.used[mentor]! - 1;
    return Math.max(0, this.solution.prices[mentor]! - this.problem.placeCosts[last]!);
  }

  private absorb(mentor: number): number {
    let least = Math.max(0, nextCost(this.problem, mentor, this.matching.used[mentor]!) - this.solution.prices[mentor]!);
    for (let mentee = this.matching.firstOf(mentor); mentee >= 0; mentee = this.matching.nextOf(mentee))
      if (!this.fixed.has(mentee)) least = Math.min(least, this.lossWithout(mentee));
    return least;
  }
}

function turned({ starts, mentors, placeStarts }: AssignmentProblem): ByMentor {
  const sizes = new Int32Array(placeStarts.length - 1);
  for (const mentor of mentors) sizes[mentor]!++;
  const next = startsOf(sizes);
  const byMentor = { starts: next.slice(), mentees: new Int32Array(mentors.length), edges: new Int32Array(mentors.length) };
  for (let mentee = 0; mentee < starts.length - 1; mentee++)
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++) {
      const at = next[mentors[edge]!]!++;
      byMentor.mentees[at] = mentee;
      byMentor.edges[at] = edge;
    }
  return byMentor;
}
