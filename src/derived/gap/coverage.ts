import { atLeast } from '../proficiency/normal';
import { type Ability } from './ability';
import { busFactor } from './bus-factor';
import { demandAt, levelsAsked, neededAt, type Place } from './need';
import { GAP_PARAMETERS as P } from './parameters';
import { probabilityFewer } from './poisson-binomial';

export const LEVELS = [1, 2, 3, 4, 5] as const;

/** Somebody who has a skill, or whose role asks for it. */
export interface Member {
  readonly person: string;
  /** Null where they are in no team. */
  readonly team: string | null;
  readonly ability: Ability;
  /** What their roles ask for in the skill; null where they do not. */
  readonly place: Place | null;
  /** P(θ ≥ 1), …, P(θ ≥ 5). */
  readonly chances: readonly number[];
}

/** How well a group of people holds one skill. */
export interface Coverage {
  /** Roles of so many of them ask for the skill, and of so many of these nothing is known. */
  readonly places: number;
  readonly unknown: number;
  readonly critical: boolean;
  /** The level most at risk of those asked for; null where none is. */
  readonly requiredLevel: number | null;
  readonly needed: number;
  readonly expectedQualified: number;
  /** P(fewer than needed are qualified). */
  readonly coverageRisk: number;
  /** Fewest people whose leaving brings the expected number below what is needed; null where nothing is needed. */
  readonly busFactor: number | null;
  /** Of so many something is known, and the mean of what is believed of them. */
  readonly people: number;
  readonly mean: number | null;
  /** By level, 1..5: expected people at it or above, and places that ask for it or more, by importance. */
  readonly supply: readonly number[];
  readonly demand: readonly number[];
}

/** The probabilities of the levels, for `Member.chances`. */
export function chancesOf({ mean, sd }: Ability): number[] {
  return LEVELS.map((level) => atLeast(level, mean, sd));
}

/** The probabilities of a level among people, one each. */
export function chancesAt(members: readonly Member[], level: number): number[] {
  return members.map(({ chances }) => chances[level - 1] ?? 0);
}

/**
 * The coverage of one skill among people. Places ask for several levels: what is told is the level most at risk. A skill that no role
 * asks for and that is `inUse` needs two who know it. O(levels · n·need).
 */
export function coverageOf(members: readonly Member[], inUse = false): Coverage {
  const places = members.flatMap(({ place }) => place ?? []);
  const known = members.filter(({ ability }) => ability.evidenced);
  const worst = worstLevel(members, places, inUse);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    places: places.length,
    unknown: members.filter(({ ability, place }) => place && !ability.evidenced).length,
    critical: places.some(({ critical }) => critical),
    ...worst,
    people: known.length,
    mean: known.length ? sum(known.map(({ ability }) => ability.mean)) / known.length : null,
    supply: LEVELS.map((level) => sum(chancesAt(members, level))),
    demand: LEVELS.map((level) => demandAt(places, level)),
  };
}

type AtLevel = Pick<Coverage, 'requiredLevel' | 'needed' | 'expectedQualified' | 'coverageRisk' | 'busFactor'>;

const NOTHING_NEEDED: AtLevel = { requiredLevel: null, needed: 0, expectedQualified: 0, coverageRisk: 0, busFactor: null };

function worstLevel(members: readonly Member[], places: readonly Place[], inUse: boolean): AtLevel {
  const asked = levelsAsked(places).map((level) => atLevel(members, level, neededAt(places, level)));
  if (!asked.length) return inUse ? atLevel(members, P.inUse.level, P.inUse.needed) : NOTHING_NEEDED;
  // Where levels are at the same risk, the one where most are missing.
  const missing = ({ needed, expectedQualified }: AtLevel) => needed - expectedQualified;
  return asked.reduce((worst, one) => {
    const more = one.coverageRisk - worst.coverageRisk || missing(one) - missing(worst);
    return more > 0 ? one : worst;
  });
}

function atLevel(members: readonly Member[], level: number, needed: number): AtLevel {
  const chances = chancesAt(members, level);
  return {
    requiredLevel: level,
    needed,
    expectedQualified: chances.reduce((total, chance) => total + chance, 0),
    coverageRisk: probabilityFewer(chances, needed),
    busFactor: busFactor(chances, needed),
  };
}
