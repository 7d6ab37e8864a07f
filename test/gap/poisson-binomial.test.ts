import fc from 'fast-check';
import { probabilityFewer } from '../../src/derived/gap/poisson-binomial';
import { busFactor } from '../../src/derived/gap/bus-factor';

const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-9, 1 - 1e-9, 0.5));

/** By going through all 2^n outcomes. */
function enumerated(probabilities: readonly number[], need: number): number {
  let total = 0;
  for (let outcome = 0; outcome < 2 ** probabilities.length; outcome++) {
    let chance = 1;
    let succeeded = 0;
    probabilities.forEach((p, i) => {
      const success = (outcome >> i) & 1;
      succeeded += success;
      chance *= success ? p : 1 - p;
    });
    if (succeeded < need) total += chance;
  }
  return total;
}

/** P(X < need) for X ~ Binomial(n, p), by logarithms of factorials. */
function binomialFewer(n: number, p: number, need: number): number {
  let logChoose = 0;
  let total = 0;
  for (let k = 0; k < need; k++) {
    total += Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p));
    logChoose += Math.log(n - k) - Math.log(k + 1);
  }
  return total;
}

test('equals the enumeration of all outcomes', () => {
  fc.assert(
    fc.property(fc.array(probability, { maxLength: 12 }), fc.integer({ min: 0, max: 13 }), (probabilities, need) => {
      expect(probabilityFewer(probabilities, need)).toBeCloseTo(enumerated(probabilities, need), 12);
    }),
    { numRuns: 300 },
  );
});

test('the order of people does not matter', () => {
  const shuffled = fc
    .array(probability, { maxLength: 40 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 0, max: 20 }), ([one, other], need) => {
      expect(probabilityFewer(other, need)).toBe(probabilityFewer(one, need));
    }),
  );
});

test('one more person never raises it, a likelier one never either, and needing more never lowers it', () => {
  fc.assert(
    fc.property(fc.array(probability, { maxLength: 60 }), probability, fc.integer({ min: 1, max: 30 }), (people, further, need) => {
      const risk = probabilityFewer(people, need);
      expect(probabilityFewer([...people, further], need)).toBeLessThanOrEqual(risk + 1e-12);
      expect(probabilityFewer([...people.slice(1), Math.max(people[0] ?? 0, further)], need)).toBeLessThanOrEqual(risk + 1e-12);
      expect(probabilityFewer(people, need + 1)).toBeGreaterThanOrEqual(risk - 1e-12);
    }),
  );
});

describe('tens of thousands of people', () => {
  test.each([
    [50_000, 0.5, 25_000],
    [50_000, 0.5, 24_500],
    [30_000, 0.01, 280],
    [100_000, 0.999, 99_880],
    [20_000, 0.3, 6_200],
  ])('%i alike at %d, %i needed: the binomial', (n, p, need) => {
    const exact = binomialFewer(n, p, need);
    // The logarithms of the comparison are good to about nine digits.
    expect(Math.abs(probabilityFewer(Array<number>(n).fill(p), need) / exact - 1)).toBeLessThan(1e-7);
  });

  test('far out on both sides it is 0 and 1', () => {
    const people = Array.from({ length: 40_000 }, (_, i) => (i % 100) / 100);
    expect(probabilityFewer(people, 15_000)).toBeLessThan(1e-15);
    expect(probabilityFewer(people, 25_000)).toBeCloseTo(1, 12);
    expect(probabilityFewer(people, 40_001)).toBe(1);
  });

  test('tails of 1e-12 keep their digits', () => {
    // Nobody of 40 at .5: 2^-40.
    expect(probabilityFewer(Array<number>(40).fill(0.5), 1) * 2 ** 40).toBeCloseTo(1, 12);
  });
});

/** The smallest set whose leaving leaves less than needed, by trying all. */
function fewestLeavers(probabilities: readonly number[], need: number): number {
  const subsets = Array.from({ length: 2 ** probabilities.length }, (_, set) => probabilities.map((_p, i) => ((set >> i) & 1) === 1));
  const enough = subsets.filter((leave) => probabilities.reduce((sum, p, i) => sum + (leave[i] ? 0 : p), 0) < need - 1e-9);
  return Math.min(...enough.map((leave) => leave.filter(Boolean).length));
}

describe('bus factor', () => {
  test('equals the smallest set found by trying all', () => {
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 10 }), fc.integer({ min: 1, max: 6 }), (probabilities, need) => {
        expect(busFactor(probabilities, need)).toBe(fewestLeavers(probabilities, need));
      }),
      { numRuns: 200 },
    );
  });

  test('known answers', () => {
    expect(busFactor([1, 0.9, 0.2], 1)).toBe(2);
    expect(busFactor([1], 1)).toBe(1);
    expect(busFactor([0.6, 0.3], 1)).toBe(0);
    expect(busFactor([], 1)).toBe(0);
    expect(busFactor([1, 1], 0)).toBeNull();
    // Ten times a tenth is one, whatever the computer makes of it.
    expect(busFactor(Array<number>(10).fill(0.1), 1)).toBe(1);
  });

  test('one more person never lowers it', () => {
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 30 }), probability, fc.integer({ min: 1, max: 9 }), (people, further, need) => {
        expect(busFactor([...people, further], need) ?? 0).toBeGreaterThanOrEqual(busFactor(people, need) ?? 0);
      }),
    );
  });
});
