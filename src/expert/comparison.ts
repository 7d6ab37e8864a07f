import { type ScoreTerm, termsOf } from './explanation';
import type { RankedPerson } from './rank';

/** Which rule of a search's filter keeps someone out, as a sentence; the order is that in which one would ask. */
const RULES: readonly (readonly [rule: string, sentence: string])[] = [
  ['excludePeople', 'The search leaves this person out by name (excludePeople).'],
  ['teams', 'Not a member of the teams asked for (teams).'],
  ['roles', 'Holds none of the roles asked for (roles).'],
  ['locations', 'Works at none of the places asked for (locations).'],
  ['languages', 'Speaks none of the languages asked for (languages).'],
  ['available', 'Not free now (available).'],
  ['hasMentorCapacity', 'Has no mentoring capacity (hasMentorCapacity).'],
];

/** The first rule that keeps a person out of a ranking, undefined where none does. */
export function excludingRule(
  active: boolean,
  passes: Readonly<Record<string, unknown>>,
  missing: readonly string[],
  ranked: boolean,
): string | undefined {
  if (!active) return 'No longer active in the organisation.';
  const rule = RULES.find(([name]) => passes[name] === false);
  if (rule) return rule[1];
  if (missing.length) return `Nothing speaks for the required ${missing.length > 1 ? 'skills' : 'skill'} ${missing.join(', ')}.`;
  return ranked ? undefined : 'No contribution and no evidence speaks for what is asked.';
}

/** The terms in which the person is behind the first of the ranking, largest loss first; points are what it costs. */
export function lostTerms(person: RankedPerson | undefined, first: RankedPerson, textOnly: boolean): ScoreTerm[] {
  const own = new Map(person ? termsOf(person, textOnly).map((term) => [term.feature, term]) : []);
  return termsOf(first, textOnly)
    .map((term) => {
      const value = own.get(term.feature)?.value ?? 0;
      return { ...term, value: term.value - value, points: term.points - (own.get(term.feature)?.points ?? 0) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
}
