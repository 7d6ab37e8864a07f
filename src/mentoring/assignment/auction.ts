import type { Solution } from './augmenting-paths';
import { type AssignmentProblem, capacityOf, firstPrices, menteeCount } from './problem';

/**
 * The auction of Bertsekas (1988), for mentors with several places: whoever is without bids for a place of their best mentor as much as
 * makes it no better than the second best, plus `step`; the cheapest place goes to the bidder and its holder bids anew. The total
 * is at most mentees · step below the best. Places are worth at least their cost, so the auction starts with those prices.
 */
export class Auction {
  /** Edges looked at so far. */
  scans = 0;
  private readonly edges: Int32Array;
  /** Places of a mentor are a heap, cheapest first; costs that never fall are one from the start. */
  private readonly bids: Float64Array;
  private readonly holders: Int32Array;
  /** What the cheapest place of each mentor costs now. */
  private readonly prices: Float64Array;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly step: number,
  ) {
    this.edges = new Int32Array(menteeCount(problem)).fill(-1);
    this.bids = problem.placeCosts.slice();
    this.holders = new Int32Array(this.bids.length).fill(-1);
    this.prices = firstPrices(problem);
  }

  /** Undefined where more than maxScans edges would be looked at. */
  solve(maxScans = Infinity): Solution | undefined {
    const without = Array.from(this.edges, (_, mentee) => this.edges.length - 1 - mentee);
    for (let mentee = without.pop(); mentee !== undefined; mentee = without.pop()) {
      const outbid = this.bid(mentee);
      if (outbid >= 0) without.push(outbid);
      if (this.scans > maxScans) return undefined;
    }
    return { edges: this.edges, prices: this.prices };
  }

  /** The mentee who loses their place by it, -1 where nobody does. */
  private bid(mentee: number): number {
    const { starts, mentors, weights, unmatchedValue } = this.problem;
    let best = -1;
    let bestValue = unmatchedValue;
    let second = unmatchedValue;
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++) {
      const value = weights[edge]! - this.prices[mentors[edge]!]!;
      if (value > bestValue) {
        second = bestValue;
        bestValue = value;
        best = edge;
      } else if (value > second) second = value;
    }
    this.scans += starts[mentee + 1]! - starts[mentee]!;
    this.edges[mentee] = best;
    return best < 0 ? -1 : this.take(mentors[best]!, mentee, bestValue - second + this.step);
  }

  /** Gives the cheapest place of a mentor to a mentee for `more` than it costs, and returns its holder. */
  private take(mentor: number, mentee: number, more: number): number {
    const start = this.problem.placeStarts[mentor]!;
    const size = capacityOf(this.problem, mentor);
    const { bids, holders } = this;
    const outbid = holders[start]!;
    const bid = bids[start]! + more;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && bids[start + child + 1]! < bids[start + child]!) child++;
      if (bids[start + child]! >= bid) break;
      bids[start + at] = bids[start + child]!;
      holders[start + at] = holders[start + child]!;
      at = child;
    }
    bids[start + at] = bid;
    holders[start + at] = mentee;
    this.prices[mentor] = bids[start]!;
    if (outbid >= 0) this.edges[outbid] = -1;
    return outbid;
  }
}
