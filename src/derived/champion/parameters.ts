/**
 * The one configuration of champions. The form of the ranking comes from simulated rings (test/champion/gaming.ts); what counts as
 * a vouch was chosen on a judged history of 209 areas, together with the rings that are set into it.
 */
export const CHAMPION_PARAMETERS = {
  /** What one item says for the person: a word alone is half of a deed, a mentoring that reached its goal two of them. */
  base: { ENDORSED: 0.5, ACCEPTED: 1, HELPED: 1, REVIEWED: 1, MENTORED: 2 },
  /** Each further item by the same person counts this share of the one before: all of them together never reach two. */
  repeat: 0.5,
  /** Years after which an item counts half. Between one and eight years the judged areas hardly differ; three is in the middle. */
  halfLife: 3,
  /** What is left of a vouch that is returned, and of one by somebody who reports to the person. */
  returned: 0.3,
  reports: 0.7,
  trust: {
    /** Share of trust that is passed on: as far as in PageRank (Page and Brin 1998), so that trust of few anchors reaches everyone near. */
    damping: 0.85,
    /** Trust of somebody nobody verified, beside the level above `from` of who was verified by a manager or an assessment. */
    floor: 0.05,
    from: 2,
    /**
     * That floor is lowered by (size of their circle / size of the largest)^3: where nobody is verified, a closed circle keeps the
     * trust it starts with, so one that nobody outside vouches for must start with little. Less than the cube lets a leader with
     * 14 followers, who vouch for nobody else and for whom nobody else vouches, into the first ten of a fifth of the areas tried.
     */
    isolation: 3,
  },
  /**
   * Share of standing that is passed on by vouches; the rest comes from own deeds. With half of it, as often proposed, both the
   * judged areas (nDCG@10 .645 against .665) and the simulated organisations (.39 against .44 of the first ten) do worse.
   */
  damping: 0.3,
  /** What everybody starts with, against log2(1 + deeds) of about 1 to 6. */
  start: 0.02,
  /** Beta prior of deeds that succeed, and the standard deviations below its mean that are believed: one-sided 90%. */
  prior: { success: 1, failure: 1.5 },
  caution: 1.28,
  /** What a verified level adds per level above `from`. */
  verified: { weight: 0.8, from: 2.5 },
  /** Smaller cohorts have no list: it would tell who of three is the third. */
  cohort: 5,
  /** What a champion has to show; without a level that anybody stated, the deeds alone must carry. */
  champion: {
    level: 4,
    probability: 0.6,
    percentile: 0.75,
    percentileWithoutLevel: 0.9,
    counterparties: 3,
    /** Of another team. */
    outside: 2,
    /** Counterparties after discounts: a circle of friends has many and comes to less than one. */
    effective: 1,
    kinds: 2,
    months: 12,
  },
  /** Everyone else who is listed. */
  practitioner: { effective: 0.25, months: 60 },
  /** Rising: so much higher among the holders than 90 days ago. */
  rising: { days: 90, change: 0.2, percentile: 0.5, counterparties: 2, effective: 0.5 },
  /** Resamples of the counterparties behind a rank, the share of ranks inside the interval, and the work it may take. */
  interval: { draws: 200, inside: 0.9, steps: 40_000_000 },
  /** A suspected ring: people who vouch for each other in both directions and keep most of what they vouch to themselves. */
  ring: { inside: 0.8, least: 3, most: 40 },
  /** PageRank ends once all standing together moves by less. */
  tolerance: 1e-8,
  iterations: 200,
} as const;

export type ChampionParameters = Readonly<typeof CHAMPION_PARAMETERS>;
