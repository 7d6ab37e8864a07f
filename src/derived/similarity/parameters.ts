/** The one configuration of learned similarity. */
export const SIMILARITY_PARAMETERS = {
  /** People or contributions that must show two skills before the pair says anything, and a skill before it is compared. */
  minSupport: 3,
  /** How much more often than by chance two skills must meet: what goes with nearly everything goes with nothing in particular. */
  minLift: 1.5,
  /** Meetings at which an association counts half of what it says: a few are easily chance. */
  shrinkage: 5,
  /** More skills than this on one person or contribution say nothing of any pair, and their pairs grow with the square. */
  maxSkills: 64,
  /** Strongest associations of a skill that are compared: bounds memory to as many pairs per skill. */
  maxAssociations: 50,
  /** Neighbours kept of each skill, and how similar they must be. */
  neighbours: 10,
  minSimilarity: 0.35,
} as const;

export type SimilarityParameters = { readonly [K in keyof typeof SIMILARITY_PARAMETERS]: number };
