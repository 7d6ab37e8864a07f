import { bootstrapMean, differences, pairedBootstrap } from '../../cli/evaluate/statistics/bootstrap';
import { mean, quantile } from '../../cli/evaluate/statistics/quantile';
import { pairedRandomisation } from '../../cli/evaluate/statistics/randomisation';
import { seededRandom } from '../../src/random';

test('quantiles lie between neighbours in proportion', () => {
  expect([0, 0.25, 0.5, 1].map((share) => quantile([1, 2, 3, 5], share))).toEqual([1, 1.75, 2.5, 5]);
  expect(quantile([], 0.5)).toBe(0);
  expect(mean([])).toBe(0);
});

test('equal values leave nothing to chance', () => {
  expect(bootstrapMean([0.4, 0.4, 0.4])).toEqual({
    mean: expect.closeTo(0.4) as number,
    low: expect.closeTo(0.4),
    high: expect.closeTo(0.4),
  });
  expect(bootstrapMean([])).toEqual({ mean: 0, low: 0, high: 0 });
});

test('of one in two the mean varies as a coin does', () => {
  // 400 coins: standard error 0.5/sqrt(400) = .025, so 95% within .5 ± 1.96 · .025.
  const coins = Array.from({ length: 400 }, (_, i) => i % 2);
  const { mean: centre, low, high } = bootstrapMean(coins, { resamples: 3_000 });
  expect(centre).toBe(0.5);
  expect(low).toBeCloseTo(0.451, 2);
  expect(high).toBeCloseTo(0.549, 2);
});

test('the same seed gives the same bounds', () => {
  const values = Array.from({ length: 50 }, (_, i) => (i * 37) % 11);
  expect(bootstrapMean(values, { seed: 7 })).toEqual(bootstrapMean(values, { seed: 7 }));
  expect(bootstrapMean(values, { seed: 7 })).not.toEqual(bootstrapMean(values, { seed: 8 }));
});

test('pairs: what both share does not widen the bounds', () => {
  const random = seededRandom(3);
  const before = Array.from({ length: 100 }, random);
  const after = before.map((value) => value + 0.1);
  const { mean: moved, low, high } = pairedBootstrap(before, after);
  for (const value of [moved, low, high]) expect(value).toBeCloseTo(0.1, 9);
  expect(() => differences([1], [1, 2])).toThrow('1 values before, 2 after');
});

test('randomisation of four equal gains: two of sixteen sign patterns are as large', () => {
  expect(pairedRandomisation([0, 0, 0, 0], [1, 1, 1, 1], { resamples: 40_000 })).toBeCloseTo(2 / 16, 2);
});

test('without a difference p is 1, and no p is 0', () => {
  expect(pairedRandomisation([0.2, 0.5], [0.2, 0.5])).toBe(1);
  const zeros = Array.from({ length: 200 }, () => 0);
  const ones = zeros.map(() => 1);
  expect(pairedRandomisation(zeros, ones, { resamples: 999 })).toBe(1 / 1000);
});
