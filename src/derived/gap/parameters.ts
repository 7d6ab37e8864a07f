/** Defaults of gaps and coverage. */
export const GAP_PARAMETERS = {
  /** Taken for somebody nothing is known of: most likely little, not certainly nothing. Shown as "no evidence", never as a level. */
  noEvidence: { mean: 0.8, sd: 0.6 },
  /**
   * Where work is known and no level, somebody is taken to be between "no evidence" and this, by how their work compares with that
   * of the best holder: at `half` of all that work can score they are halfway. A history of commits says who knows an area, not how well.
   */
  byWork: { mean: 4, sd: 1, half: 0.25, exponent: 2 },
  /** Lasting credit (about two usual changes) that counts half: a lone trifle is the best there is of a new skill, and still says little. */
  workHalf: 5,
  /**
   * How many of the places that ask for a skill have to be filled by somebody qualified, weighed by importance. A team works where
   * half of it can do what everybody's role asks for, and the others learn from them.
   */
  placesShare: 0.5,
  /** A critical skill never hangs on one person. */
  neededIfCritical: 2,
  /** A skill that no role asks for and that work is done in: one who knows it, and one who can stand in, at this level. */
  inUse: { needed: 2, level: 3 },
} as const;
