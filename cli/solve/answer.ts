import type { Assignment } from '../../src/mentoring/assignment/solve';

/** One pair: numbers of an instance, or ids of a table; what it costs or is worth. */
export interface SolvedPair {
  readonly mentee: string | number;
  readonly mentor: string | number;
  readonly cost?: number;
  readonly score?: number;
}

/** What the command prints, beside the time. objective, bound and optimal are null where pairs are stable, not best. */
export interface Solved {
  readonly objective: number | null;
  /** No assignment can be better. */
  readonly bound: number | null;
  readonly optimal: boolean | null;
  readonly method?: string;
  readonly unmatched: number;
  readonly freePlaces?: number;
  readonly blockingPairs?: number;
  readonly assignment: readonly SolvedPair[];
}

/** What is proved of an assignment, on the scale of the file. */
export function proofOf(
  { total, upperBound, optimal, method }: Assignment,
  onScale: (points: number) => number,
): Pick<Solved, 'objective' | 'bound' | 'optimal' | 'method'> {
  return { objective: onScale(total), bound: onScale(upperBound), optimal, method: method.toLowerCase().replaceAll('_', ' ') };
}
