/** How one kind of evidence counts. Times in months. */
export interface KindParameters {
  /** Levels by which the kind overstates. */
  readonly bias: number;
  /** Of one observation, in levels squared. */
  readonly variance: number;
  readonly halfLife: number;
  /** Upper bound of the summed precision. */
  readonly cap: number;
}

export type LevelKind = 'SELF' | 'MANAGER' | 'ASSESSMENT' | 'CERTIFICATE' | 'PEER';

/**
 * Defaults of proficiency. The variances fit a simulation of self, manager and peer ratings; organisations fit their own with
 * `npm run calibrate`. An assessment and a certificate count alike.
 */
export const PROFICIENCY_PARAMETERS = {
  prior: { mean: 2.5, sd: 1.2 },
  /** The range of the scale: half a level beyond its ends. */
  range: [0.5, 5.5] as const,
  levels: {
    SELF: { bias: 0.5, variance: 1, halfLife: 12, cap: 1 },
    MANAGER: { bias: 0, variance: 0.36, halfLife: 24, cap: 3 },
    ASSESSMENT: { bias: 0, variance: 0.25, halfLife: 24, cap: 4 },
    CERTIFICATE: { bias: 0, variance: 0.25, halfLife: 24, cap: 4 },
    PEER: { bias: 0, variance: 1.2, halfLife: 18, cap: 1 },
  } satisfies Record<LevelKind, KindParameters> as Readonly<Record<LevelKind, KindParameters>>,
  /** Endorsements are one pooled observation of base + slope·ln(1 + their effective number). */
  peer: { base: 2.5, slope: 0.6, trustFloor: 0.3 },
  /** Colleagues who vouch for someone: so many, each known for the skill, are worth half of all that standing can give. */
  standingHalf: 2,
  /** Graded outcomes at a difficulty: items that count at most in one level's bin, and their half-life. */
  outcomes: {
    CONTRIBUTION: { halfLife: 18, cap: 12 },
    MENTORING: { halfLife: 24, cap: 6 },
  },
  /** Slope of the logistic curve between ability and success (the usual scaling of the Rasch model to the normal curve). */
  discrimination: 1.7,
  newtonSteps: 5,
  /** Below this the level is a guess. */
  uncertainBelow: 0.45,
  /** Kinds that differ by more than this many levels are told. */
  conflictAbove: 1,
  /** How much of a graded outcome each part has. Parts not named have none. */
  outcomeParts: { AUTHOR: 1, COAUTHOR: 0.7, HOST: 1, APPROVER: 0.3, REVIEWER: 0.3, HELPER: 0.5 } as Readonly<Record<string, number>>,
} as const;

export type ProficiencyParameters = Omit<typeof PROFICIENCY_PARAMETERS, 'prior'> & {
  readonly prior: { readonly mean: number; readonly sd: number };
};
