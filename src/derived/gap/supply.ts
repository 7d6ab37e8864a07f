import { GAP_PARAMETERS as P } from './parameters';

/** By level, 1..5: people expected at it or above, and places that ask for it or more. */
export interface SupplyAndDemand {
  readonly supply: readonly number[];
  readonly demand: readonly number[];
}

/** Demand over supply, both with a little of each added: (demand + 2) / (supply + 2), the posterior mean under a Gamma prior. */
export function shrunkRatio(supply: number, demand: number): number {
  return (demand + P.shrinkage) / (supply + P.shrinkage);
}

/** The level at which demand most exceeds supply, of those asked for; the lowest where none is. */
export function tightestLevel({ supply, demand }: SupplyAndDemand): number {
  const ratio = (level: number) => shrunkRatio(supply[level - 1] ?? 0, demand[level - 1] ?? 0);
  const asked = demand.flatMap((places, i) => (places > 0 ? [i + 1] : []));
  return asked.reduce((best, level) => (ratio(level) > ratio(best) ? level : best), asked[0] ?? 1);
}

/** The ratio at the tightest level. */
export function ratioOf(point: SupplyAndDemand): number {
  const level = tightestLevel(point);
  return shrunkRatio(point.supply[level - 1] ?? 0, point.demand[level - 1] ?? 0);
}
