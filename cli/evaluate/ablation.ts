import { orderByScore } from './statistics/ranking-measures';
import type { Ranked } from './answer';

/** Addends of a score sum to it up to rounding: what is below is nothing. */
const NOTHING = 1e-12;

/** The terms that give points anywhere, by how many points they give in all. */
export function termsIn(rankings: Iterable<readonly Ranked[]>): string[] {
  const points = new Map<string, number>();
  for (const ranking of rankings)
    for (const { terms } of ranking) for (const [term, value] of Object.entries(terms)) points.set(term, (points.get(term) ?? 0) + value);
  return [...points].sort(([, a], [, b]) => b - a).map(([term]) => term);
}

/**
 * The ranking a service without one term would give: points sum to the score, so it is the order of the score less that term's
 * points. Whoever had nothing else is not in it. Exact among the people given.
 */
export function withoutTerm(ranking: readonly Ranked[], term: string): string[] {
  const rest = ranking.map(({ person, score, terms }) => ({ id: person, score: score - (terms[term] ?? 0) }));
  return orderByScore(rest.filter(({ score }) => score > NOTHING)).map(({ id }) => id);
}
