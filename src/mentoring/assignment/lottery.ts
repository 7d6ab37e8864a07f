import { fnv1a } from '../../hash';

/**
 * Pairs that are worth nearly the same are decided by lot, so that what mentoring brings can be measured afterwards: each pair gets
 * a number of points between 0 and this beside its score (1% of the scale).
 */
export const LARGEST_LOT = 100;

/**
 * The lot of a pair, a whole number from 0 to LARGEST_LOT: the same for the same seed and ids, whatever the order in which
 * people come. (FNV-1a over the ids, mixed as by MurmurHash3.)
 */
export function lotOf(seed: number, mentor: string, mentee: string): number {
  return lotOfHashes(seed, fnv1a(mentor), fnv1a(mentee));
}

/** The same by the FNV-1a of each id, for those who need the lots of many pairs. */
export function lotOfHashes(seed: number, mentor: number, mentee: number): number {
  return mix(seed ^ mentor ^ Math.imul(mentee, 31)) % (LARGEST_LOT + 1);
}

/**
 * The probability that a pair of the plan is in it over the draws of its own lot, all other lots being as they are: it stays while its lot
 * is at most `margin` lower (the propensity of inverse propensity weighting). margin: what the plan would lose without the pair.
 */
export function oddsOf(lot: number, margin: number): number {
  const least = Math.max(0, Math.ceil(lot - margin));
  return (LARGEST_LOT - least + 1) / (LARGEST_LOT + 1);
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
