import { FEATURE_VALUES, FEATURES, type Feature, type PairingContext } from './features';
import { shares } from './format';
import { PAIRING_PARAMETERS as P } from './parameters';
import type { Mentee, Mentor } from './people';

/** One addend of a score: points are whole and sum to the score. */
export interface Term {
  readonly feature: Feature;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
}

/** Scores pairs by given weights. */
export class Scoring {
  /** Shares of the whole. */
  readonly weights: Readonly<Record<Feature, number>>;
  private readonly counted: readonly Feature[];

  constructor(
    weights: Readonly<Record<Feature, number>>,
    readonly context: PairingContext,
  ) {
    this.weights = shares(weights);
    this.counted = FEATURES.filter((feature) => this.weights[feature] > 0);
  }

  /** S = Σ round(10,000 · w · f), 0 to about 10,000. */
  scoreOf(mentor: Mentor, mentee: Mentee): number {
    let score = 0;
    for (const feature of this.counted)
      score += Math.round(P.scale * this.weights[feature] * FEATURE_VALUES[feature](mentor, mentee, this.context));
    return score;
  }

  /** The same as its addends, all features, in their order. */
  termsOf(mentor: Mentor, mentee: Mentee): Term[] {
    return FEATURES.map((feature) => {
      const value = FEATURE_VALUES[feature](mentor, mentee, this.context);
      return { feature, weight: this.weights[feature], value, points: Math.round(P.scale * this.weights[feature] * value) };
    });
  }
}
