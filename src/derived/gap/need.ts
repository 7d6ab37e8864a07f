import { GAP_PARAMETERS as P } from './parameters';

/** A person's role asks for the skill: one place. */
export interface Place {
  /** Whole level, 1..5. */
  readonly level: number;
  readonly importance: number;
  readonly critical: boolean;
}

/** Half a place in ten million is a rounding error. */
const ROUNDING = 1e-7;

/** The levels that places ask for, lowest first. */
export function levelsAsked(places: readonly Place[]): number[] {
  return [...new Set(places.map(({ level }) => level))].sort((a, b) => a - b);
}

/** Places that ask for the level or more, by importance. */
export function demandAt(places: readonly Place[], level: number): number {
  return places.reduce((sum, place) => sum + (place.level >= level ? place.importance : 0), 0);
}

/** How many people qualified at the level are needed for the places that ask for it or for more; 0 where none does. */
export function neededAt(places: readonly Place[], level: number): number {
  const asking = places.filter((place) => place.level >= level);
  if (!asking.length) return 0;
  const share = Math.max(1, Math.ceil(demandAt(asking, level) * P.placesShare - ROUNDING));
  return asking.some(({ critical }) => critical) ? Math.max(share, P.neededIfCritical) : share;
}
