import { type Term, termsOf } from './explanation';
import type { RankedPerson } from './rank';

/** Which rule of a search's filter keeps someone out, as a sentence; the order is that in which one would ask. */
const RULES: readonly (readonly [rule: string, sentence: string])[] = [
  ['excludePeople', 'The search excludes this person by name (excludePeople).'],
  ['teams', 'Not a member of the teams asked for (teams).'],
  ['roles', 'Holds none of the roles asked for (roles).'],
  ['locations', 'Works at none of the places asked for (locations).'],
  ['languages', 'Speaks none of the languages asked for (languages).'],
  ['available', 'Not free now (available).'],
  ['hasMentorCapacity', 'Not available as a mentor (hasMentorCapacity).'],
];

/** Said of those who ask about themselves. */
export const ASKER_LEFT_OUT = 'You asked: whoever asks is left out of the answer.';

/** A term in which someone is behind. */
export interface LostTerm extends Term {
  /** Whether the person has anything of it. */
  readonly own: boolean;
}

/** The first rule of a filter that keeps a person out of a ranking, undefined where none does. */
export function excludingRule(active: boolean, passes: Readonly<Record<string, unknown>>): string | undefined {
  if (!active) return 'No longer active in the organisation.';
  return RULES.find(([name]) => passes[name] === false)?.[1];
}

/** The terms in which the person is behind the first of the ranking, largest loss first; points are what it costs. */
export function lostTerms(person: RankedPerson | undefined, first: RankedPerson, textShare: number): LostTerm[] {
  const own = new Map((person ? termsOf(person, textShare) : []).map((term) => [term.feature, term]));
  const best = new Map(termsOf(first, textShare).map((term) => [term.feature, term]));
  return [...new Set([...best.keys(), ...own.keys()])]
    .map((feature) => {
      const term = (best.get(feature) ?? own.get(feature)) as Term;
      const points = (best.get(feature)?.points ?? 0) - (own.get(feature)?.points ?? 0);
      const weight = Math.abs(term.weight);
      return { ...term, weight, value: points / weight, points, own: own.has(feature) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
}
