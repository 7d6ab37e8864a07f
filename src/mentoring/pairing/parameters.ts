/** Defaults of pairing. Points are parts of 10,000, the largest score. */
export const PAIRING_PARAMETERS = {
  /** The largest score in points: whole points make sums exact. */
  scale: 10_000,
  /** A mentor must have a wanted level with at least this probability. */
  leastProbability: 0.5,
  /** Managers up to so many levels above are too near. */
  chainLevels: 4,
  /** Shared working hours beyond this add nothing. */
  enoughHours: 4,
  /** Beta(2, 2) before any outcome, less 1.28 standard deviations: a mentor with one good outcome is not yet the best. */
  teaching: { prior: 2, z: 1.28 },
  /** What being asked for first, second and third is worth. */
  preferences: [1, 0.7, 0.4] as readonly number[],
  /** Each published plan in which somebody found nobody adds so much to each of their pairs, up to a limit. */
  ageing: { points: 500, most: 2_000 },
  /** The first mentee of a mentor brings this much: nobody who enrolled stays idle for a small difference. */
  firstMentee: 200,
  /** The level of somebody of whom nothing is known: the prior of proficiency. */
  unknown: { mean: 2.5, sd: 1.2 },
  /** Runners-up that are kept with a pair. */
  runnersUp: 5,
  /** What shared hours and languages are worth of which nothing is known. */
  unknownValue: 0.5,
} as const;
