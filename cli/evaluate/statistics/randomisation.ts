import { type Resampling, differences } from './bootstrap';
import { seededRandom } from '../../../src/random';

/** Sums that differ by less are equal: the order of adding makes no difference of its own. */
const TIE = 1e-9;

/**
 * Two-sided p of the paired randomisation test (Fisher 1935; Smucker, Allan and Carterette 2007 for retrieval): how often a
 * difference at least as large comes about where the sign of each query's difference is a coin's. The observed one counts as a
 * resample, so p is never 0.
 */
export function pairedRandomisation(
  before: readonly number[],
  after: readonly number[],
  { seed = 1, resamples = 10_000 }: Resampling = {},
): number {
  // Queries without a difference cannot change the sum.
  const moved = Float64Array.from(differences(before, after).filter((difference) => difference !== 0));
  const observed = Math.abs(moved.reduce((sum, difference) => sum + difference, 0));
  const random = seededRandom(seed);
  let asLarge = 1;
  for (let sample = 0; sample < resamples; sample++) {
    let sum = 0;
    for (const difference of moved) sum += random() < 0.5 ? difference : -difference;
    if (Math.abs(sum) >= observed - TIE) asLarge++;
  }
  return asLarge / (resamples + 1);
}
