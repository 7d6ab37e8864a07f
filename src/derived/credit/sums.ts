import { creditOf, isAuthored } from './credit';
import { CREDIT_PARAMETERS as P } from './parameters';
import type { SkillEvent } from './event';
import { WEEK_MS, YEAR_MS } from '../../time';

/**
 * Sums are stored as they would be at this moment (2020-01-01): a sum of terms that halve together only changes by one
 * factor as time passes, so it is written when work is added and never because of the date.
 */
const EPOCH = Date.UTC(2020, 0, 1);

/** A person's sums in one skill: lasting credit, recent credit, authored volume. */
export interface SkillSums {
  readonly long: number;
  readonly short: number;
  readonly volume: number;
}

/** The weight of a moment at the epoch; later moments weigh more. */
export function weightAt(at: number, halfLife: number): number {
  return 2 ** ((at - EPOCH) / YEAR_MS / halfLife);
}

/** What a sum at the epoch is at `reference`. */
export function factorAt(reference: number, halfLife: number): number {
  return 2 ** (-(reference - EPOCH) / YEAR_MS / halfLife);
}

/** Sums the events of one person in one skill, at the epoch. */
export function sumEvents(events: readonly SkillEvent[]): SkillSums {
  let long = 0;
  let short = 0;
  let volume = 0;
  for (const { part, size, skills, at } of events) {
    const credit = creditOf(part, size) / skills;
    const lasting = weightAt(at, P.knowledgeHalfLife);
    long += credit * lasting;
    short += credit * weightAt(at, P.currentHalfLife);
    if (isAuthored(part)) volume += ((size ?? P.defaultSize) / skills) * lasting;
  }
  return { long, short, volume };
}

/**
 * The moment that ages are counted from: the end of the week of the newest contribution known, so that an import which ends
 * last year ranks the same today, and that time alone moves scores once a week.
 */
export function referenceOf(newest: number): number {
  return Math.ceil(newest / WEEK_MS) * WEEK_MS;
}
