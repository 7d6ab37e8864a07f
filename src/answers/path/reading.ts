import type { ContributionKind } from '../../facts/contribution/contribution-kind';
import { YEAR_MS } from '../../time';

/** A contribution as far as it matters to somebody who wants to learn from it; `at` in epoch milliseconds. */
export interface ReadingMatter {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly outcome: number | null;
  readonly difficulty: number | null;
}

/** What a kind is worth to a reader beside an article; kinds that leave nothing to read are not there. Our choice. */
export const READABLE: Readonly<Partial<Record<ContributionKind, number>>> = {
  KNOWLEDGE_ARTICLE: 1,
  LUNCH_AND_LEARN: 0.8,
  PROBLEM_SOLVING: 0.7,
  RETROSPECTIVE: 0.6,
  ANSWER: 0.6,
  CODE_CHANGE: 0.3,
  REVIEW: 0.3,
};

/** Taken where it is not known; and the years after which a text is worth half. */
const UNKNOWN = { outcome: 0.7, fit: 0.6 };
const HALF_LIFE_YEARS = 4;

/**
 * What is worth reading for a level, best first, ties by id: kind · how it went · how near its difficulty is to the level · 2^(-age/4 years).
 * `now` in epoch milliseconds.
 */
export function worthReading(matters: readonly ReadingMatter[], level: number, now: number): ReadingMatter[] {
  const worth = ({ kind, outcome, difficulty, at }: ReadingMatter) =>
    (READABLE[kind as ContributionKind] ?? 0) *
    (outcome ?? UNKNOWN.outcome) *
    (difficulty === null ? UNKNOWN.fit : 1 - Math.abs(difficulty - level) / 5) *
    2 ** (-Math.max(0, now - at) / (HALF_LIFE_YEARS * YEAR_MS));
  return matters
    .map((matter) => ({ matter, points: worth(matter) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.matter.id < b.matter.id ? -1 : 1))
    .map(({ matter }) => matter);
}
