/**
 * The one configuration of recommended skills. The views of a profile were measured on ESCO occupations of which a third of the essential
 * skills was hidden (see the README). The optimum is flat: on 250 occupations that those figures are not of, the neighbours, smoothings and
 * weights around these came within .003 of this nDCG@10, and none was better by more than .0015; likeness of single skills was worse.
 * What joins them from the organisation is our choice.
 */
export const RECOMMENDATION_PARAMETERS = {
  /** A skill counts half in the likeness of two profiles where so many roles need it: what all need parts nobody. */
  commonness: 20,
  /** What the likeness of texts counts beside that of skills, which is 1 on the diagonal on average, and their product. */
  kernel: { text: 0.5, both: 1 },
  /** Words of a skill's name count fully, those of its aliases and its description less. */
  words: { name: 1, aliases: 0.6, description: 0.3 },
  /** Stems of a skill and of a profile that are kept, the most telling ones: twice as many change nothing that can be measured. */
  stems: 64,
  /** Roles and colleagues that the regression sees: 400 are four times as dear and no better. */
  neighbours: 200,
  /** Ridge: `perSkill` divided by the number of skills known, within bounds. Short profiles are noisy, and smoothed more. */
  ridge: { perSkill: 10, least: 0.5, most: 4 },
  /** What an optional requirement says in the regression and of the nearest; an essential one says 1. */
  optional: { ridge: 0.3, nearest: 0.45 },
  /** Importance from which on a requirement is essential. */
  essentialFrom: 0.5,
  /** Nearest roles: how many, what a long role loses, and how strongly near ones outvote far ones. */
  nearest: { most: 100, lengthPower: 0.4, sharpness: 4 },
  /** The own role's requirements stand in for skills of a person of whom little is known: half at so many skills. */
  roleHintHalf: 5,
  weights: {
    /** The three views of the profile. */
    profile: 1,
    nearest: 0.2,
    text: 0.3,
    /** What the person and the organisation want. */
    goals: 0.8,
    gaps: 0.6,
    risk: 0.3,
    demand: 0.2,
  },
  /** Share of its points that a skill loses whose prerequisites are not met yet. */
  notYet: 0.3,
  /** Share of its points that a skill loses to one above it in the list that is about the same, from this likeness of their texts on. */
  repeated: { most: 0.5, from: 0.6 },
  /** Candidates that the diversity looks at, for each one that is asked for. */
  considered: 4,
  /** Colleagues of the same team, and of the same roles, whose skills are looked at. */
  colleagues: 30,
  /** Skills that count as scarce: from what (demand + 2) / (supply + 2) on, and how many, the scarcest. */
  demand: { least: 1.2, most: 300 },
} as const;

export type Weight = keyof typeof RECOMMENDATION_PARAMETERS.weights;
