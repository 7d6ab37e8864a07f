/** What a score is made of. The weights of the evidence terms were measured on the judged histories named in the README. */
export const RANKING_PARAMETERS = {
  /**
   * The first four were measured together; the level counts as much as knowledge and ownership, since it is made of other evidence.
   * Standing and proximity only part people who are close to each other otherwise.
   */
  weights: { knowledge: 0.5, current: 0.5, ownership: 0.3, text: 0.4, level: 0.8, standing: 0.15, proximity: 0.1 },
  /** Added below the best of `current`, so that a lone trivial recent event does not score full. */
  currentFloor: 1,
} as const;
