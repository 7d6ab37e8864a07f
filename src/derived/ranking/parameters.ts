/** What a score is made of. The weights of the evidence terms were measured on the judged histories named in the README. */
export const RANKING_PARAMETERS = {
  /**
   * The first four were measured together; the level counts as much as knowledge and ownership, since it is made of other evidence.
   * Standing and proximity only part people who are close to each other otherwise.
   */
  weights: { knowledge: 0.5, current: 0.5, ownership: 0.3, text: 0.4, level: 0.8, standing: 0.15, proximity: 0.1 },
  /** Added below the best of `current`, so that a lone trivial recent event does not score full. */
  currentFloor: 1,
  /**
   * What work alone says of leading in a skill: half where it scores `half` of what work can score at most, and half where the lasting
   * credit is `credit` (about two usual changes): a lone trifle is the best there is of a new skill, and still says little.
   */
  lead: { half: 0.25, exponent: 2, credit: 5 },
  /** Recent credit of the best holder from which on a skill is in use: one larger change of the last months, or two usual ones. */
  inUse: 5,
} as const;
