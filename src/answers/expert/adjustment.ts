import { RANKING_PARAMETERS as R } from '../../derived/ranking/parameters';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { Draft } from './draft';
import { FULL, skillFactor, sumOf } from '../../derived/ranking/score';
import { availabilityAt, loadFactor, presenceFactor, proximityOf, type Traits, type Workplace } from './traits';

/** What is known of the people of a ranking besides what they can do. */
export interface Circumstances {
  /** Of everyone who may be shown. */
  readonly traits: ReadonlyMap<string, Traits>;
  /** Where the asker works. */
  readonly asker: Workplace | undefined;
  /** Epoch milliseconds; the moment that ages are counted from. */
  readonly now: number;
  readonly reference: number;
}

/** Adds what the asker's and the person's circumstances change of the points of their skills. */
export function adjust({ points }: Draft, traits: Traits, { asker, now, reference }: Circumstances, textShare: number): void {
  if (asker) points.proximity = ((R.weights.proximity * skillFactor(textShare)) / FULL) * proximityOf(asker, traits, now);
  const taken = [
    ['presence', presenceFactor(traits, reference)],
    ['availability', P.availability[availabilityAt(traits, now)] ?? 1],
    ['load', loadFactor(traits, now)],
  ] as const;
  let left = sumOf(points);
  for (const [feature, factor] of taken) {
    if (factor >= 1) continue;
    points[feature] = left * (factor - 1);
    left += points[feature];
  }
}
