/** Defaults of gaps and coverage. */
export const GAP_PARAMETERS = {
  /** Taken for somebody nothing is known of: most likely little, not certainly nothing. Shown as "no evidence", never as a level. */
  noEvidence: { mean: 0.8, sd: 0.6 },
  /** Taken for somebody whose work leads in a skill and of whom no level is known: a history of commits says who knows, not how well. */
  leading: { mean: 4, sd: 1 },
  /**
   * How many of the places that ask for a skill have to be filled by somebody qualified, weighed by importance. A team works where
   * half of it can do what everybody's role asks for, and the others learn from them.
   */
  placesShare: 0.5,
  /** A critical skill never hangs on one person. */
  neededIfCritical: 2,
  /** A skill that no role asks for and that work is done in: one who knows it, and one who can stand in, at this level. */
  inUse: { needed: 2, level: 3 },
  /** Added to demand and supply before they are divided: with little of both the ratio stays near 1. */
  shrinkage: 2,
} as const;
