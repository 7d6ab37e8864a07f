import { CREDIT_PARAMETERS as P } from './parameters';

/** f = (L/T)^0.2: how much of somebody's work a skill is, 0..1. Both sums at the same moment. */
export function focusOf(long: number, total: number): number {
  return total > 0 ? Math.min(1, long / total) ** P.focusExponent : 0;
}
