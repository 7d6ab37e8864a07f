/** The one configuration of learning paths. Our choice where no source is named. */
export const PATH_PARAMETERS = {
  /** Hours from nothing to level 1 of a skill that does not say. */
  defaultHours: 20,
  /** What each level costs, as a multiple of the hours to level 1: every level takes longer than the one below it. */
  levelFactors: [1, 1.5, 2.5, 4, 7] as readonly number[],
  /** P(level at least ℓ) from which on the level counts as reached and costs nothing. */
  heldFrom: 0.6,
  /** From here on it may well be reached: a step to verify it, at what is left of the cost. */
  verifyFrom: 0.3,
  /**
   * Where contributions show a skill and nothing says a level, the first level is believed; higher ones are at most worth verifying.
   */
  unlevelledAtMost: 0.55,
  /** What a related skill at the same level takes off, from the least similarity that counts up to an equal skill. */
  discount: { fromSimilarity: 0.3, least: 0.15, most: 0.5 },
  /**
   * Visits of actions and needs that the search for a cheaper plan may make: about 50 ms where choices are many. Counted, not timed,
   * so that the same question has the same answer on every machine.
   */
  searchVisits: 3_000_000,
  /** The same for what only serves a comparison: one of several target sets, or the plan without something held. */
  quickVisits: 150_000,
  /** Costs of what the plan has already, when it is searched again: sharing is encouraged more and more. */
  sharing: [0.3, 0.01] as readonly number[],
  /** Up to so many targets every subset is looked at where a budget does not reach for all. */
  exhaustiveTargets: 10,
  /** Sets of targets for which a plan of its own is made to see whether they fit a budget. */
  budgetPlans: 60,
  /** Alternatives: at most this many times the hours of the plan, and this far from every other (Jaccard distance of their steps). */
  alternatives: { most: 5, costlier: 1.25, distance: 0.3, penalties: [1.3, 2, 5] as readonly number[] },
  /** Held skills for which the plan is made again without them, to tell what they save. */
  counterfactuals: 6,
  /** Skills that are open at a time, as far as the order can choose: more at once and none is finished. */
  parallel: 2,
  /** No colleague is offered on more than this share of the steps. */
  mentorShare: 0.3,
  /** Offered for a step at most, of each kind. */
  offered: { mentors: 10, shadowing: 5, ahead: 5 },
  /** Of what the most active holder does, as much as counts for being at work in a skill. */
  atWork: 0.1,
  /** Holders of a skill that are looked at, best first, and colleagues of the learner beside them. */
  teachers: { best: 60, near: 50 },
} as const;

export const LEVELS = 5;
