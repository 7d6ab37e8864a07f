import { RANKING_PARAMETERS as R } from '../../derived/ranking/parameters';
import { type Feature, FULL, skillFactor } from '../../derived/ranking/score';
import type { RankedPerson } from './rank';

/** An addend of a score. */
export interface Term {
  readonly feature: Feature;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
}

const GIVING = ['knowledge', 'current', 'ownership', 'level', 'standing', 'text', 'proximity'] as const;
const TAKING = ['presence', 'availability', 'load'] as const;

/**
 * The addends of a score, largest first; a feature that adds nothing is left out. What takes away from a score has a negative
 * weight, and what it is taken of as its value.
 */
export function termsOf({ points }: Pick<RankedPerson, 'points'>, textShare: number): Term[] {
  const terms = GIVING.filter((feature) => points[feature] > 0).map((feature): Term => {
    const weight = feature === 'text' ? textShare : (R.weights[feature] * skillFactor(textShare)) / FULL;
    return { feature, weight, value: points[feature] / weight, points: points[feature] };
  });
  let full = terms.reduce((sum, term) => sum + term.points, 0);
  for (const feature of TAKING) {
    if (points[feature] === 0) continue;
    terms.push({ feature, weight: points[feature] / full, value: full, points: points[feature] });
    full += points[feature];
  }
  return terms.sort((a, b) => b.points - a.points);
}
