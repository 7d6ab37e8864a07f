import { pairKey } from './people';

/** A pair as two plans have it in common: ids and score in points. */
export interface ComparedPair {
  readonly mentor: string;
  readonly mentee: string;
  readonly score: number;
}

/** How one plan becomes the other. */
export interface PlanDiff {
  readonly added: readonly ComparedPair[];
  readonly removed: readonly ComparedPair[];
  readonly kept: number;
  /** Mentees who have somebody only before, or only after. */
  readonly losing: readonly string[];
  readonly gaining: readonly string[];
}

/** What differs between two lists of pairs; the order of each is kept. */
export function diffOf(before: readonly ComparedPair[], after: readonly ComparedPair[]): PlanDiff {
  const keysOf = (pairs: readonly ComparedPair[]) => new Set(pairs.map(({ mentor, mentee }) => pairKey(mentor, mentee)));
  const [old, next] = [keysOf(before), keysOf(after)];
  const menteesOf = (pairs: readonly ComparedPair[]) => new Set(pairs.map(({ mentee }) => mentee));
  const [had, have] = [menteesOf(before), menteesOf(after)];
  const removed = before.filter(({ mentor, mentee }) => !next.has(pairKey(mentor, mentee)));
  return {
    added: after.filter(({ mentor, mentee }) => !old.has(pairKey(mentor, mentee))),
    removed,
    kept: before.length - removed.length,
    losing: [...had].filter((mentee) => !have.has(mentee)),
    gaining: [...have].filter((mentee) => !had.has(mentee)),
  };
}
