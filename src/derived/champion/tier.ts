import type { ChampionPerson } from './champion-facts';
import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';
import type { Reach } from './reach';
import { atLeast } from '../proficiency/normal';
import { MONTH_MS } from '../../time';

export const CHAMPION_TIERS = ['CHAMPION', 'PRACTITIONER', 'RISING'] as const;
export type ChampionTier = (typeof CHAMPION_TIERS)[number];

/** What the gates look at. */
export interface Candidacy {
  readonly belief: ChampionPerson['belief'];
  readonly verified: number | null;
  readonly reach: Reach;
  /** Share of the holders who stand lower, now and what it has gained in 90 days. */
  readonly percentile: number;
  readonly change: number;
  /** When they last did something in the skill, NaN where never; epoch milliseconds as `reference`. */
  readonly lastAt: number;
}

/** The tier somebody has earned at `reference`, null where none: they are not listed then. */
export function tierOf(of: Candidacy, reference: number, P: ChampionParameters = CHAMPION_PARAMETERS): ChampionTier | null {
  const months = (reference - of.lastAt) / MONTH_MS;
  if (isChampion(of, months, P)) return 'CHAMPION';
  if (isRising(of, P)) return 'RISING';
  return of.reach.effective >= P.practitioner.effective && months <= P.practitioner.months ? 'PRACTITIONER' : null;
}

function isChampion({ belief, verified, reach, percentile }: Candidacy, months: number, { champion: gate }: ChampionParameters): boolean {
  const able = belief
    ? atLeast(gate.level, belief.mean, belief.sd) >= gate.probability && percentile >= gate.percentile
    : percentile >= gate.percentileWithoutLevel;
  return (
    able &&
    reach.counterparties >= gate.counterparties &&
    reach.outside >= gate.outside &&
    reach.effective >= gate.effective &&
    reach.kinds.length + (verified === null ? 0 : 1) >= gate.kinds &&
    months <= gate.months
  );
}

function isRising({ reach, percentile, change }: Candidacy, { rising: gate }: ChampionParameters): boolean {
  return (
    change >= gate.change &&
    percentile >= gate.percentile &&
    reach.counterparties >= gate.counterparties &&
    reach.effective >= gate.effective
  );
}
