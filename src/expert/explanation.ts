import { EXPERT_PARAMETERS as P } from './parameters';
import type { RankedPerson } from './rank';
import { type Feature, FULL } from './score';

export interface ScoreTerm {
  readonly feature: Feature;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
  readonly detail: string;
}

const FEATURES: readonly Feature[] = ['knowledge', 'current', 'ownership', 'level', 'text'];

const DETAILS: Readonly<Record<Feature, string>> = {
  knowledge: `what was done in the skill, halving every ${P.knowledgeHalfLife} years, against the one who did most`,
  current: `what was done lately, halving every ${P.currentHalfLife * 12} months, against the one who did most`,
  ownership: 'share of the volume of the skill that the person wrote',
  level: 'the level believed, cautiously: mean less half a standard deviation, from 0.5 to 5',
  text: `contributions that match the text, halving every ${P.textHalfLife} years, against the one with the best matches`,
};

/** The addends of a score, largest first; a feature that adds nothing is left out. */
export function termsOf({ points }: RankedPerson, textOnly: boolean): ScoreTerm[] {
  return FEATURES.filter((feature) => points[feature] > 0)
    .map((feature) => {
      const weight = textOnly ? 1 : P.weights[feature] / FULL;
      return { feature, weight, value: points[feature] / weight, points: points[feature], detail: DETAILS[feature] };
    })
    .sort((a, b) => b.points - a.points);
}
