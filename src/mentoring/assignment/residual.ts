import type { Solution } from './augmenting-paths';
import { Matching } from './matching';
import { type Moves, movesOf } from './moves';
import { PriorityQueue } from '../../priority-queue';
import { type AssignmentProblem, menteeCount, mentorCount, nextCost } from './problem';
import { ShortestPaths } from './shortest-paths';

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
  /** What it costs at least to have one mentee fewer or one place more in use at each mentor. */
  readonly absorbing: Float64Array;
  /** What is lost at each mentor where a mentee's place is given up; Infinity where there is none. */
  readonly releasing: Float64Array;
  private readonly isFixed: Uint8Array;
  private readonly queue = new PriorityQueue();

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly solution: Solution,
    fixed: Iterable<number> = [],
  ) {
    this.matching = Matching.of(problem, solution.edges);
    this.outside = mentorCount(problem);
    this.isFixed = new Uint8Array(menteeCount(problem));
    for (const mentee of fixed) this.isFixed[mentee] = 1;
    this.values = Float64Array.from({ length: menteeCount(problem) }, (_, mentee) => this.valueOf(solution.edges[mentee]!));
    this.absorbing = Float64Array.from({ length: this.outside }, (_, mentor) => this.absorb(mentor));
    this.releasing = Float64Array.from({ length: this.outside }, (_, mentor) => this.release(mentor));
  }

  /** Where a mentee is: their mentor, or outside. */
  placeOf(mentee: number): number {
    const mentor = this.matching.mentorOf(mentee);
    return mentor < 0 ? this.outside : mentor;
  }

  /** Whether a mentee may be moved to make room. */
  canMove(mentee: number): boolean {
    return this.isFixed[mentee] === 0;
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
    return loss < 0 && this.canMove(mentee) ? 0 : loss;
  }

  /**
   * The cheapest chain of moves by which one mentee more at each place (a mentor, or outside) becomes one more at the target;
   * Infinity where there is none. A pair forced on a mentee costs their loss and the chain from the new mentor to where they
   * were. Dijkstra's search from the target backwards, over chains that stay inside only: one by way of outside costs what its two halves do,
   * which are known. O(mentors) and what few such chains take; O(moves · log mentors) at worst.
   */
  costsTo(target: number): Float64Array {
    const { outside } = this;
    const toOutside = this.toOutside();
    if (target === outside) return toOutside;
    const { starts, from, losses } = this.moves();
    const arriving = this.fromOutside()[target]!;
    const search = new ShortestPaths(
      toOutside.map((cost) => cost + arriving),
      this.queue,
      target,
    );
    for (let place = search.next(); place >= 0; place = search.next())
      for (let move = starts[place]!; move < starts[place + 1]!; move++) search.offer(from[move]!, losses[move]!);
    return search.costs;
  }

  private knownToOutside: Float64Array | undefined;
  /** The cheapest chain from each place to outside. */
  private toOutside(): Float64Array {
    if (this.knownToOutside) return this.knownToOutside;
    const { starts, from, losses } = this.moves();
    const { outside, absorbing } = this;
    const search = this.searchFrom(outside);
    for (let place = search.next(); place >= 0; place = search.next()) {
      if (place === outside) absorbing.forEach((loss, mentor) => search.offer(mentor, loss));
      else for (let move = starts[place]!; move < starts[place + 1]!; move++) search.offer(from[move]!, losses[move]!);
    }
    return (this.knownToOutside = search.costs);
  }

  private knownFromOutside: Float64Array | undefined;
  /** The cheapest chain by which one mentee more outside becomes one more at each place. */
  fromOutside(): Float64Array {
    if (this.knownFromOutside) return this.knownFromOutside;
    const { outside, releasing, matching } = this;
    const search = this.searchFrom(outside);
    for (let place = search.next(); place >= 0; place = search.next()) {
      if (place === outside) {
        releasing.forEach((loss, mentor) => search.offer(mentor, loss));
        for (let mentee = 0; mentee < this.values.length; mentee++) if (matching.edges[mentee]! < 0) this.offerMoves(search, mentee);
      } else for (let mentee = matching.firstOf(place); mentee >= 0; mentee = matching.nextOf(mentee)) this.offerMoves(search, mentee);
    }
    return (this.knownFromOutside = search.costs);
  }

  private searchFrom(place: number): ShortestPaths {
    return new ShortestPaths(new Float64Array(this.outside + 1).fill(Infinity), this.queue, place);
  }

  private offerMoves(search: ShortestPaths, mentee: number): void {
    const { starts, mentors } = this.problem;
    if (!this.canMove(mentee)) return;
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++) search.offer(mentors[edge]!, this.loss(mentee, edge));
  }

  private kept: Moves | undefined;
  private moves(): Moves {
    return (this.kept ??= movesOf(this.problem, this));
  }

  /** What the last place in use is worth less than its price. */
  private release(mentor: number): number {
    const used = this.matching.used[mentor]!;
    if (used === 0) return Infinity;
    return Math.max(0, this.solution.prices[mentor]! - this.problem.placeCosts[this.problem.placeStarts[mentor]! + used - 1]!);
  }

  private absorb(mentor: number): number {
    let least = Math.max(0, nextCost(this.problem, mentor, this.matching.used[mentor]!) - this.solution.prices[mentor]!);
    for (let mentee = this.matching.firstOf(mentor); mentee >= 0; mentee = this.matching.nextOf(mentee))
      if (this.canMove(mentee)) least = Math.min(least, this.lossWithout(mentee));
    return least;
  }
}
