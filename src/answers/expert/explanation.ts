import { CREDIT_PARAMETERS as C } from '../../derived/credit/parameters';
import { RANKING_PARAMETERS as R } from '../../derived/ranking/parameters';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { RankedPerson } from './rank';
import { type Feature, FULL, skillFactor } from '../../derived/ranking/score';

export interface ScoreTerm {
  readonly feature: Feature;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
  readonly detail: string;
}

const DETAILS: Readonly<Record<Exclude<Feature, 'presence' | 'availability' | 'load'>, string>> = {
  knowledge: `what was done in the skill, halving every ${C.knowledgeHalfLife} years, against the one who did most`,
  current: `what was done lately, halving every ${C.currentHalfLife * 12} months, against the one who did most`,
  ownership: 'share of the volume of the skill that the person wrote',
  level: 'the level believed, cautiously: mean less half a standard deviation, from 0.5 to 5; or the probability of the level asked for',
  standing: 'colleagues who vouch for the person and are known for the skill themselves',
  text: `contributions that match the text, halving every ${P.textHalfLife} years, against the one with the best matches`,
  proximity: 'the same team, the same place and near time zones',
};

/**
 * The addends of a score, largest first; a feature that adds nothing is left out. What takes away from a score has a negative
 * weight, and what it is taken of as its value.
 */
export function termsOf({ points, details }: RankedPerson, textShare: number): ScoreTerm[] {
  const terms = (Object.keys(DETAILS) as (keyof typeof DETAILS)[])
    .filter((feature) => points[feature] > 0)
    .map((feature): ScoreTerm => {
      const weight = feature === 'text' ? textShare : (R.weights[feature] * skillFactor(textShare)) / FULL;
      return { feature, weight, value: points[feature] / weight, points: points[feature], detail: DETAILS[feature] };
    });
  let full = terms.reduce((sum, term) => sum + term.points, 0);
  for (const feature of ['presence', 'availability', 'load'] as const) {
    if (points[feature] === 0) continue;
    terms.push({ feature, weight: points[feature] / full, value: full, points: points[feature], detail: details[feature] ?? '' });
    full += points[feature];
  }
  return terms.sort((a, b) => b.points - a.points);
}
