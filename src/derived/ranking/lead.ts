import { RANKING_PARAMETERS as P } from './parameters';
import { type EvidenceValues, weighted } from './score';

/** The most that work can score. */
const ALL = weighted({ knowledge: 1, current: 1, ownership: 1 });

/**
 * How much somebody's work says that they lead in a skill, 0..1: a Hill curve over what it scores against the best holder, times how
 * far there is enough of it. `long` is the lasting credit at the epoch of sums. Where nothing says a level, this stands for it.
 */
export function leadOf(values: EvidenceValues, long: number): number {
  const { half, exponent, credit } = P.lead;
  const share = (weighted(values) / ALL) ** exponent;
  return ((share / (share + half ** exponent)) * long) / (long + credit);
}
