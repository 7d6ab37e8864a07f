import type { SupplyAndDemand } from '../../derived/gap/supply';

/** The quarter that began at `from` (epoch milliseconds), as it was when it was last looked at. */
export interface QuarterPoint extends SupplyAndDemand {
  readonly from: number;
}

/** Quarter by quarter at one level, oldest first. */
export function trendOf(points: readonly QuarterPoint[], level: number): { from: number; supply: number; demand: number }[] {
  return points
    .map(({ from, supply, demand }) => ({ from, supply: supply[level - 1] ?? 0, demand: demand[level - 1] ?? 0 }))
    .sort((a, b) => a.from - b.from);
}

/** When the quarter of a moment began, in UTC. */
export function quarterOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
}
