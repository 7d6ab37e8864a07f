import { LEVELS } from '../../derived/gap/coverage';
import { RISK_PARAMETERS as P } from './parameters';

/** By level, 1..5: people expected at it or above, and places that ask for it or more. */
export interface SupplyAndDemand {
  readonly supply: readonly number[];
  readonly demand: readonly number[];
}

/** The quarter that began at `from` (epoch milliseconds), as it was when it was last looked at. */
export interface QuarterPoint extends SupplyAndDemand {
  readonly from: number;
}

/** Demand over supply, both with a little of each added: (demand + 2) / (supply + 2), the posterior mean under a Gamma prior. */
export function shrunkRatio(supply: number, demand: number): number {
  return (demand + P.shrinkage) / (supply + P.shrinkage);
}

/** The level at which demand most exceeds supply, of those asked for; the lowest where none is. */
export function tightestLevel({ supply, demand }: SupplyAndDemand): number {
  const ratio = (level: number) => shrunkRatio(supply[level - 1] ?? 0, demand[level - 1] ?? 0);
  const asked = LEVELS.filter((level) => (demand[level - 1] ?? 0) > 0);
  return asked.reduce((best, level) => (ratio(level) > ratio(best) ? level : best), asked[0] ?? 1);
}

/** The ratio at the tightest level. */
export function ratioOf(point: SupplyAndDemand): number {
  const level = tightestLevel(point);
  return shrunkRatio(point.supply[level - 1] ?? 0, point.demand[level - 1] ?? 0);
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
