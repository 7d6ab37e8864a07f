import { FEATURES, type Feature } from './features';
import type { PairingSettings } from './settings';

export const FORMATS = ['MENTORING', 'REVERSE_MENTORING', 'PEER_MENTORING', 'ONBOARDING_BUDDY', 'JOB_SHADOWING'] as const;
export type Format = (typeof FORMATS)[number];

/** What makes a format: its usual settings, and rules that belong to it. */
export interface FormatRules {
  readonly settings: PairingSettings;
  /** The mentor must probably have a level that the mentee wants. */
  readonly needsSkill: boolean;
  /** Levels that the mentor is best above the mentee. */
  readonly idealLead: number;
  /** How long a mentor must and may be with the organisation, in months. */
  readonly tenureMonths: readonly [number, number] | null;
  /** The two must not report to the same manager. */
  readonly otherManager: boolean;
  /** Most mentees of one mentor. */
  readonly mostMentees: number;
  /** What is done in a skill now counts for the term "goals", not what is wanted. */
  readonly activityCounts: boolean;
}

/** The weights of mentoring; they sum to 1. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  skill: 0.35,
  gap: 0.15,
  teaching: 0.1,
  timeZone: 0.1,
  language: 0.05,
  goals: 0.1,
  preference: 0.1,
  bridge: 0.05,
};

const MENTORING: FormatRules = {
  settings: {
    objective: 'BEST_TOTAL',
    weights: WEIGHTS,
    minOverlapHours: 2,
    excludeManagers: true,
    excludeSameTeam: true,
    loadPenalty: 0.02,
    stability: 0.05,
  },
  needsSkill: true,
  idealLead: 1.75,
  tenureMonths: null,
  otherManager: false,
  mostMentees: Number.POSITIVE_INFINITY,
  activityCounts: false,
};

function variant(rules: Partial<Omit<FormatRules, 'settings'>>, settings: Partial<PairingSettings> = {}): FormatRules {
  return { ...MENTORING, ...rules, settings: { ...MENTORING.settings, ...settings } };
}

/**
 * One solver, five formats. In reverse mentoring a wider reach across teams counts more. Peers learn most from somebody half a level ahead.
 * A buddy is near, has been there for half a year to three years, has another manager and one newcomer at most. A shadowed
 * colleague does the work now, for two people at most.
 */
export const FORMAT_RULES: Readonly<Record<Format, FormatRules>> = {
  MENTORING,
  REVERSE_MENTORING: variant({}, { weights: { ...WEIGHTS, gap: 0.1, bridge: 0.1 } }),
  PEER_MENTORING: variant({ idealLead: 0.5, mostMentees: 2 }, { weights: { ...WEIGHTS, skill: 0.3, gap: 0.2 } }),
  ONBOARDING_BUDDY: variant(
    { needsSkill: false, tenureMonths: [6, 36], otherManager: true, mostMentees: 1 },
    {
      objective: 'MOST_PEOPLE',
      weights: { skill: 0.1, gap: 0, teaching: 0.1, timeZone: 0.3, language: 0.25, goals: 0.1, preference: 0.1, bridge: 0.05 },
      minOverlapHours: 4,
      excludeSameTeam: false,
    },
  ),
  JOB_SHADOWING: variant(
    { mostMentees: 2, activityCounts: true },
    { weights: { ...WEIGHTS, skill: 0.3, gap: 0.05, teaching: 0.05, goals: 0.3, timeZone: 0.1, preference: 0.1 } },
  ),
};

/** Weights as shares of their sum, so that scores stay between 0 and 1 whatever was given. */
export function shares(weights: Readonly<Record<Feature, number>>): Readonly<Record<Feature, number>> {
  const sum = FEATURES.reduce((all, feature) => all + weights[feature], 0);
  return Object.fromEntries(FEATURES.map((feature) => [feature, sum > 0 ? weights[feature] / sum : 0])) as Record<Feature, number>;
}
