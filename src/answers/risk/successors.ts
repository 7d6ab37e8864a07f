import type { Member } from '../../derived/gap/coverage';
import { expectedShortfall } from '../../derived/gap/shortfall';

/** Somebody who could step in. */
export interface Successor {
  readonly person: string;
  /** P(they are at the level asked for). */
  readonly meets: number;
  /** How far they are from it: levels missing on average. */
  readonly shortfall: number;
  /** How sure that is: the standard deviation of what is believed, in levels. */
  readonly sd: number;
}

/** Who of those who stay could step in at a level, the nearest first: the likeliest to be at it, ties by who has less to go, then by id. */
export function successorsOf(members: readonly Member[], leavers: ReadonlySet<string>, level: number): Successor[] {
  return members
    .filter(({ person, ability }) => ability.evidenced && !leavers.has(person))
    .map(({ person, ability: { mean, sd }, chances }) => ({
      person,
      meets: chances[level - 1] ?? 0,
      shortfall: expectedShortfall(level, mean, sd),
      sd,
    }))
    .sort((a, b) => b.meets - a.meets || a.shortfall - b.shortfall || (a.person < b.person ? -1 : 1));
}
