/**
 * Who may be paired with whom, and what for: a transportation problem in which each mentee takes at most one place. All numbers
 * are whole points, so that sums and differences are exact in a double. Edges and places stand in compressed rows.
 */
export interface AssignmentProblem {
  /** Edges of mentee i: from starts[i] up to starts[i + 1]. */
  readonly starts: Int32Array;
  /** The mentor of each edge. */
  readonly mentors: Int32Array;
  /** What each edge is worth. */
  readonly weights: Float64Array;
  /** Places of mentor j: from placeStarts[j] up to placeStarts[j + 1]. */
  readonly placeStarts: Int32Array;
  /** What each place costs; inside a mentor the costs never fall, which keeps the problem exact. A negative cost is a bonus. */
  readonly placeCosts: Float64Array;
  /** What a mentee without a mentor is worth. */
  readonly unmatchedValue: number;
}

/** A mentor of a mentee by number, with what the pair is worth. */
export type Edge = readonly [mentor: number, weight: number];

/**
 * A problem from lists: the edges of each mentee, and what each place of each mentor costs, cheapest first.
 * Throws RangeError where costs fall or a number is not whole.
 */
export function problemOf(
  edges: readonly (readonly Edge[])[],
  places: readonly (readonly number[])[],
  unmatchedValue = 0,
): AssignmentProblem {
  for (const costs of places)
    if (costs.some((cost, place) => cost < (costs[place - 1] ?? cost))) throw new RangeError('The costs of places must not fall.');
  const problem = {
    ...compressEdges(edges),
    placeStarts: startsOf(places.map((costs) => costs.length)),
    placeCosts: Float64Array.from(places.flat()),
    unmatchedValue,
  };
  if (!problem.weights.every(Number.isSafeInteger) || !problem.placeCosts.every(Number.isSafeInteger))
    throw new RangeError('Weights and costs must be whole numbers.');
  return problem;
}

/** The same problem with other edges. */
export function compressEdges(edges: readonly (readonly Edge[])[]): Pick<AssignmentProblem, 'starts' | 'mentors' | 'weights'> {
  const starts = startsOf(edges.map((row) => row.length));
  const mentors = new Int32Array(starts[edges.length]!);
  const weights = new Float64Array(mentors.length);
  let edge = 0;
  for (const row of edges)
    for (const [mentor, weight] of row) {
      mentors[edge] = mentor;
      weights[edge++] = weight;
    }
  return { starts, mentors, weights };
}

/** Where each row begins, and where the last ends. */
export function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row++) starts[row + 1] = starts[row]! + lengths[row]!;
  return starts;
}

export function menteeCount({ starts }: AssignmentProblem): number {
  return starts.length - 1;
}

export function mentorCount({ placeStarts }: AssignmentProblem): number {
  return placeStarts.length - 1;
}

export function capacityOf({ placeStarts }: AssignmentProblem, mentor: number): number {
  return placeStarts[mentor + 1]! - placeStarts[mentor]!;
}

/** The number of the edge between the two; -1 where there is none. */
export function findEdge({ starts, mentors }: AssignmentProblem, mentee: number, mentor: number): number {
  for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge++) if (mentors[edge] === mentor) return edge;
  return -1;
}

/**
 * Prices to start from: what the first place of a mentor costs, or where there is none one that nobody would pay, so that
 * every number stays finite.
 */
export function firstPrices(problem: AssignmentProblem): Float64Array {
  const tooMuch = problem.weights.reduce((most, weight) => Math.max(most, weight), problem.unmatchedValue) - problem.unmatchedValue;
  return Float64Array.from({ length: mentorCount(problem) }, (_, mentor) =>
    capacityOf(problem, mentor) > 0 ? problem.placeCosts[problem.placeStarts[mentor]!]! : tooMuch,
  );
}

/** What a further place of a mentor who has `used` of them costs; Infinity where there is none. */
export function nextCost(problem: AssignmentProblem, mentor: number, used: number): number {
  return used < capacityOf(problem, mentor) ? problem.placeCosts[problem.placeStarts[mentor]! + used]! : Infinity;
}
