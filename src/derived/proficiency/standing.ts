import { ageing, repeated } from './fusion';
import type { LevelObservation } from './observation';
import { PROFICIENCY_PARAMETERS as P } from './parameters';

/**
 * How somebody stands with colleagues in a skill, 0..1: n/(n + 2), n being those who vouch for them, each weighed by the
 * probability that they can do it themselves, in tenths: of a single voice everyone would otherwise learn how good they are. That probability rests on what is proven of them, not on their own word nor on
 * what others say, so a circle of friends who vouch for each other stays at 0.
 */
export function standingOf(levels: readonly LevelObservation[], now: number): number {
  const floor = P.peer.trustFloor;
  const known = repeated(levels.filter(({ kind }) => kind === 'PEER')).reduce(
    (sum, { item, factor }) => sum + ((item.trust - floor) / (1 - floor)) * factor * ageing(item.at, now, P.levels.PEER.halfLife),
    0,
  );
  return Math.round((10 * known) / (known + P.standingHalf)) / 10;
}
