import { hoursApart } from '../../facts/person/time-zone';
import type { TraitColumns } from '../../graph/queries.gen';
import { decay } from '../../derived/credit/credit';
import { CREDIT_PARAMETERS as C } from '../../derived/credit/parameters';
import { EXPERT_PARAMETERS as P } from './parameters';
import { factorAt } from '../../derived/credit/sums';
import { startOfDay } from '../../time';

/** Where somebody works. */
export interface Workplace {
  readonly team: string | null;
  readonly location: string | null;
  readonly timeZone: string | null;
}

/** What changes how well a person can be asked, whatever they know. */
export interface Traits extends Workplace {
  readonly availability: string;
  readonly awayUntil: number | null;
  /** When they last took part in a contribution; null where they never did. */
  readonly lastAt: number | null;
  /** Help given to colleagues, at the epoch of sums. */
  readonly help: number;
}

export function toTraits([availability, awayUntil, help, lastAt, location, timeZone, team]: TraitColumns): Traits {
  return { availability, awayUntil, help: help ?? 0, lastAt, location, timeZone, team };
}

/** FREE, BUSY or AWAY at a moment: an absence that is over no longer counts. */
export function availabilityAt({ availability, awayUntil }: Traits, now: number): string {
  if (awayUntil !== null && awayUntil > now) return 'AWAY';
  return availability === 'AWAY' && awayUntil !== null ? 'FREE' : availability;
}

/** Help given to colleagues in about the last month, in contributions; the same all day long. */
export function recentHelp({ help }: Traits, now: number): number {
  return help * factorAt(startOfDay(now), C.helpHalfLife);
}

/** Share of the score that is kept by someone who has done nothing for a while before `reference`; who never did keeps all. */
export function presenceFactor({ lastAt }: Traits, reference: number): number {
  const { most, halfLife } = P.presence;
  return lastAt === null ? 1 : 1 - most * (1 - decay(lastAt, reference, halfLife));
}

/** Share of the score that is kept by someone who helps much already: the next best comes first where they are close. */
export function loadFactor(traits: Traits, now: number): number {
  const { from, full, most } = P.load;
  return 1 - most * Math.min(1, Math.max(0, (recentHelp(traits, now) - from) / (full - from)));
}

/** How near two workplaces are, 0..1: team, place, and time zones. */
export function proximityOf(a: Workplace, b: Workplace, now: number): number {
  const { team, place, timeZone, hours } = P.proximity;
  const apart = a.timeZone && b.timeZone ? hoursApart(a.timeZone, b.timeZone, now) : undefined;
  return (
    (a.team !== null && a.team === b.team ? team : 0) +
    (a.location !== null && a.location === b.location ? place : 0) +
    (apart === undefined ? 0 : timeZone * Math.max(0, 1 - apart / hours))
  );
}
