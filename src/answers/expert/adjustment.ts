import { RANKING_PARAMETERS as R } from '../../derived/ranking/parameters';
import { EXPERT_PARAMETERS as P } from './parameters';
import type { Draft } from './draft';
import { FULL, skillFactor, sumOf } from '../../derived/ranking/score';
import { availabilityAt, loadFactor, presenceFactor, proximityOf, recentHelp, type Traits, type Workplace } from './traits';
import { MONTH_MS } from '../../time';

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

const AVAILABILITY: Readonly<Record<string, string>> = {
  BUSY: 'busy now: others come first where they are close',
  AWAY: 'away now: others come first',
};

/** Adds what the asker's and the person's circumstances change of the points of their skills. */
export function adjust({ points, details }: Draft, traits: Traits, { asker, now, reference }: Circumstances, textShare: number): void {
  if (asker) points.proximity = ((R.weights.proximity * skillFactor(textShare)) / FULL) * proximityOf(asker, traits, now);
  const state = availabilityAt(traits, now);
  const idle = Math.round((reference - (traits.lastAt ?? reference)) / MONTH_MS);
  const taken = [
    [
      'presence',
      presenceFactor(traits, reference),
      `took part in nothing for ${idle < 1 ? 'less than a month' : `about ${idle} ${idle === 1 ? 'month' : 'months'}`}`,
    ],
    ['availability', P.availability[state] ?? 1, AVAILABILITY[state] ?? ''],
    ['load', loadFactor(traits, now), `helped colleagues ${Math.round(recentHelp(traits, now))} times in about the last month`],
  ] as const;
  let left = sumOf(points);
  for (const [feature, factor, detail] of taken) {
    if (factor >= 1) continue;
    points[feature] = left * (factor - 1);
    details[feature] = detail;
    left += points[feature];
  }
}
