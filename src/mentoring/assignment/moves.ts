import { type AssignmentProblem, menteeCount, startsOf } from './problem';
import type { Matching } from './matching';

/** Moves of mentees by the mentor they lead to, in compressed rows: the place each comes from, and what it loses. */
export interface Moves {
  readonly starts: Int32Array;
  readonly from: Int32Array;
  readonly losses: Float64Array;
}

/** What moves lose; see Residual. */
interface Network {
  readonly matching: Matching;
  readonly outside: number;
  readonly absorbing: Float64Array;
  readonly releasing: Float64Array;
  canMove(mentee: number): boolean;
  loss(mentee: number, edge: number): number;
}

/**
 * The moves that a cheapest chain may need: of those between the same two places only the cheapest, and none that costs as much as
 * going outside and letting somebody in from there. Where places are free that leaves few of the edges. O(edges).
 */
export function movesOf(problem: AssignmentProblem, network: Network): Moves {
  const { outside, absorbing, releasing, matching } = network;
  const found = new FoundMoves(problem.mentors.length);
  const least = new Float64Array(outside).fill(Infinity);
  const reached: number[] = [];
  const look = (mentee: number): void => {
    if (!network.canMove(mentee)) return;
    for (let edge = problem.starts[mentee]!; edge < problem.starts[mentee + 1]!; edge++) {
      const mentor = problem.mentors[edge]!;
      const loss = network.loss(mentee, edge);
      if (loss >= least[mentor]!) continue;
      if (least[mentor] === Infinity) reached.push(mentor);
      least[mentor] = loss;
    }
  };
  const keep = (place: number): void => {
    const leaving = place === outside ? 0 : absorbing[place]!;
    for (const mentor of reached) {
      if (mentor !== place && least[mentor]! < leaving + releasing[mentor]!) found.add(place, mentor, least[mentor]!);
      least[mentor] = Infinity;
    }
    reached.length = 0;
  };
  for (let place = 0; place < outside; place++) {
    for (let mentee = matching.firstOf(place); mentee >= 0; mentee = matching.nextOf(mentee)) look(mentee);
    keep(place);
  }
  for (let mentee = 0; mentee < menteeCount(problem); mentee++) if (matching.edges[mentee]! < 0) look(mentee);
  keep(outside);
  return found.byMentor(outside);
}

/** Moves in the order in which they are found. */
class FoundMoves {
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly losses: Float64Array;
  private count = 0;

  constructor(most: number) {
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
    this.losses = new Float64Array(most);
  }

  add(from: number, to: number, loss: number): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.losses[this.count++] = loss;
  }

  byMentor(mentors: number): Moves {
    const sizes = new Int32Array(mentors);
    for (let move = 0; move < this.count; move++) sizes[this.to[move]!]!++;
    const starts = startsOf(sizes);
    const next = starts.slice();
    const sorted: Moves = { starts, from: new Int32Array(this.count), losses: new Float64Array(this.count) };
    for (let move = 0; move < this.count; move++) {
      const at = next[this.to[move]!]!++;
      sorted.from[at] = this.from[move]!;
      sorted.losses[at] = this.losses[move]!;
    }
    return sorted;
  }
}
