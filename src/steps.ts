/** All of a generator's work at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Counts the edges that an algorithm looks at. */
export interface Effort {
  edges: number;
}

/** Steps that an algorithm does between two points where it may be interrupted: well below a millisecond. */
export const STEPS = 1_000;
