import type { RankInterval } from './rank-intervals';

/**
 * Ranks without those who are no longer shown: nobody is to see from a gap that somebody is missing. `hidden` holds the places of
 * those, as they were when the ranks were computed.
 */
export function shownRanks({ low, high }: RankInterval, hidden: readonly number[]): RankInterval {
  return { low: low - hidden.filter((rank) => rank < low).length, high: high - hidden.filter((rank) => rank <= high).length };
}
