/**
 * The one configuration of recommended skills. Measured on ESCO occupations of which a third of the essential skills was hidden
 * (see bench/recommend-skills.ts), unless marked as our choice.
 */
export const RECOMMENDATION_PARAMETERS = {
  /** A skill counts half in the likeness of two profiles where so many roles need it: what all need parts nobody. */
  commonness: 20,
  /** What the likeness of texts counts beside that of skills, which is 1 on the diagonal on average. */
  textShare: 0.5,
  /** Words of a skill's name count fully, those of its aliases and its description less. */
  words: { name: 1, aliases: 0.6, description: 0.3 },
  /** Roles and colleagues that the regression sees: more cost the cube, and change little. */
  neighbours: 400,
  /** Ridge: `perSkill` divided by the number of skills known, within bounds. Short profiles are noisy, and smoothed more. */
  ridge: { perSkill: 10, least: 0.5, most: 4 },
  /** What the regression predicts for an optional requirement; an essential one is 1. */
  optional: { ridge: 0.4, nearest: 0.45 },
  /** Importance from which on a requirement is essential. */
  essentialFrom: 0.5,
  /** Nearest roles: how many, what a long role loses, and how strongly near ones outvote far ones. */
  nearest: { most: 100, lengthPower: 0.4, sharpness: 4 },
  /** Weights of the three views of a profile. */
  weights: { ridge: 1, nearest: 0.4, text: 0.15 },
} as const;

export type RecommendationParameters = typeof RECOMMENDATION_PARAMETERS;
