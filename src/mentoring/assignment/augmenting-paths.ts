import { Matching } from './matching';
import { PriorityQueue } from '../../priority-queue';
import { type AssignmentProblem, firstPrices, menteeCount, mentorCount, nextCost } from './problem';

/** Edges of the mentees and a price for each mentor under which nobody would rather have another. */
export interface Solution {
  /** Edge of each mentee, -1 where they stay without a mentor. */
  readonly edges: Int32Array;
  readonly prices: Float64Array;
}

/** How a path ends: at a place that is free, or with a mentee who goes without. */
type End = { readonly kind: 'place'; readonly mentor: number } | { readonly kind: 'mentee'; readonly mentee: number };

/**
 * The best total by successive shortest augmenting paths (Jonker and Volgenant 1987 for the dense square case; here sparse, with
 * capacities, convex costs of places and the choice to stay without a mentor). Mentees come in one after another; each time the
 * cheapest chain of moves is found by Dijkstra's search over mentors, whose distances are kept non-negative by the prices.
 * O(mentees · edges · log mentors) at worst, near O(edges) where few places are contested.
 */
export class AugmentingPaths {
  readonly prices: Float64Array;
  readonly matching: Matching;
  /** Edges looked at so far. */
  scans = 0;
  private readonly distance: Float64Array;
  private readonly through: Int32Array;
  private readonly from: Int32Array;
  private readonly done: Uint8Array;
  private readonly queue = new PriorityQueue();
  private reached: number[] = [];
  /** Length of the shortest path found, and how it ends. */
  private shortest = Infinity;
  private end: End = { kind: 'mentee', mentee: -1 };

  constructor(private readonly problem: AssignmentProblem) {
    const mentors = mentorCount(problem);
    this.matching = new Matching(problem);
    this.prices = firstPrices(problem);
    this.distance = new Float64Array(mentors).fill(Infinity);
    this.through = new Int32Array(mentors);
    this.from = new Int32Array(mentors);
    this.done = new Uint8Array(mentors);
  }

  /** Undefined where more than maxScans edges would be looked at. */
  solve(maxScans = Infinity): Solution | undefined {
    for (const mentee of this.takeFreePlaces()) {
      this.search(mentee);
      this.raisePrices();
      this.augment(mentee);
      if (this.scans > maxScans) return undefined;
    }
    return { edges: this.matching.edges, prices: this.prices };
  }

  /** Gives each mentee their best mentor while a place there costs no more than its price; the others are returned. */
  private takeFreePlaces(): number[] {
    const { starts, mentors, weights, unmatchedValue } = this.problem;
    const left: number[] = [];
    for (let mentee = 0; mentee < menteeCount(this.problem); mentee++) {
      let best = -1;
      let bestValue = unmatchedValue;
      for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++) {
        const value = weights[edge]! - this.prices[mentors[edge]!]!;
        if (value > bestValue) [best, bestValue] = [edge, value];
      }
      if (best < 0) continue;
      const mentor = mentors[best]!;
      if (nextCost(this.problem, mentor, this.matching.used[mentor]!) === this.prices[mentor]) this.matching.match(mentee, best);
      else left.push(mentee);
    }
    this.scans += weights.length;
    return left;
  }

  private search(mentee: number): void {
    this.shortest = Infinity;
    this.queue.clear();
    this.relax(mentee, 0);
    while (this.queue.smallest < this.shortest) {
      const length = this.queue.smallest;
      const mentor = this.queue.pop();
      if (this.done[mentor] || length > this.distance[mentor]!) continue;
      this.done[mentor] = 1;
      const price = this.prices[mentor]!;
      const whole = length + nextCost(this.problem, mentor, this.matching.used[mentor]!) - price;
      if (whole < this.shortest) this.endAt(whole, { kind: 'place', mentor });
      for (let held = this.matching.firstOf(mentor); held >= 0; held = this.matching.nextOf(held))
        this.relax(held, length + this.problem.weights[this.matching.edges[held]!]! - price);
    }
  }

  /** Offers a mentee all their mentors. base: length of the path to the mentee plus what they have now. */
  private relax(mentee: number, base: number): void {
    const { starts, mentors, weights, unmatchedValue } = this.problem;
    const { prices, distance, done } = this;
    const last = starts[mentee + 1]!;
    for (let edge = starts[mentee]!; edge < last; edge++) {
      const mentor = mentors[edge]!;
      const length = base - weights[edge]! + prices[mentor]!;
      if (length >= distance[mentor]! || length >= this.shortest || done[mentor]) continue;
      if (distance[mentor] === Infinity) this.reached.push(mentor);
      distance[mentor] = length;
      this.through[mentor] = edge;
      this.from[mentor] = mentee;
      this.queue.push(length, mentor);
    }
    this.scans += last - starts[mentee]!;
    if (base - unmatchedValue < this.shortest) this.endAt(base - unmatchedValue, { kind: 'mentee', mentee });
  }

  private endAt(length: number, end: End): void {
    this.shortest = length;
    this.end = end;
  }

  /** After it every edge in use is still among the best of its mentee, and the path found costs nothing. */
  private raisePrices(): void {
    for (const mentor of this.reached) {
      if (this.done[mentor] && this.distance[mentor]! < this.shortest) this.prices[mentor]! += this.shortest - this.distance[mentor]!;
      this.distance[mentor] = Infinity;
      this.done[mentor] = 0;
    }
    this.reached = [];
  }

  /** Moves everyone on the path one mentor on, from its end back to the mentee who came in. */
  private augment(mentee: number): void {
    let mentor: number;
    if (this.end.kind === 'place') mentor = this.end.mentor;
    else {
      if (this.end.mentee === mentee) return;
      mentor = this.matching.mentorOf(this.end.mentee);
      this.matching.unmatch(this.end.mentee);
    }
    for (;;) {
      const mover = this.from[mentor]!;
      const left = this.matching.mentorOf(mover);
      this.matching.unmatch(mover);
      this.matching.match(mover, this.through[mentor]!);
      if (mover === mentee) return;
      mentor = left;
    }
  }
}
