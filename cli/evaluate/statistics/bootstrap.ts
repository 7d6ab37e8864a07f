import { mean, quantile } from './quantile';
import { seededRandom } from '../../../src/random';

/** A mean with the bounds between which 95% of the resamples lie. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Resampling {
  readonly seed?: number;
  readonly resamples?: number;
}

const CONFIDENCE = 0.95;

/**
 * Percentile bootstrap of a mean (Efron 1979): what another set of as many queries would likely have given. The values are
 * those of one query each. O(resamples · values).
 */
export function bootstrapMean(values: readonly number[], { seed = 1, resamples = 10_000 }: Resampling = {}): Interval {
  const random = seededRandom(seed);
  const own = Float64Array.from(values);
  const means = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample++) {
    let sum = 0;
    for (let i = 0; i < own.length; i++) sum += own[(random() * own.length) | 0] ?? 0;
    means[sample] = own.length ? sum / own.length : 0;
  }
  means.sort();
  const tail = (1 - CONFIDENCE) / 2;
  return { mean: mean(own), low: quantile(means, tail), high: quantile(means, 1 - tail) };
}

/**
 * The bootstrap of the mean difference after - before, query by query: two systems meet the same hard queries, so the
 * differences vary far less than the values. Throws where the lists are not of one length.
 */
export function pairedBootstrap(before: readonly number[], after: readonly number[], options: Resampling = {}): Interval {
  return bootstrapMean(differences(before, after), options);
}

/** after - before, pair by pair. */
export function differences(before: readonly number[], after: readonly number[]): number[] {
  if (before.length !== after.length) throw new RangeError(`Pairs are needed: ${before.length} values before, ${after.length} after.`);
  return after.map((value, i) => value - (before[i] ?? 0));
}
