import fc from 'fast-check';
import {
  averagePrecision,
  ndcg,
  orderByScore,
  precisionAt,
  recallAt,
  reciprocalRank,
  unjudgedAt,
} from '../../cli/evaluate/statistics/ranking-measures';

/** Three relevant people, one judged to be of no use. */
const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['z', 0],
]);

test('nDCG of a list worked out by hand', () => {
  // Gains 2^grade - 1: a 7, b 3, c 1. Best order 7 + 3/log2(3) + 1/2 = 9.392789.
  // b, x, a: 3 + 0 + 7/2 = 6.5.
  expect(ndcg(['b', 'x', 'a'], grades)).toBeCloseTo(6.5 / 9.39278926, 8);
  expect(ndcg(['a', 'b', 'c'], grades)).toBe(1);
  expect(ndcg(['b', 'x', 'a'], grades, 2)).toBeCloseTo(3 / (7 + 3 / Math.log2(3)), 8);
});

test('the other measures of a list worked out by hand', () => {
  const ranking = ['x', 'b', 'z', 'c', 'y'];
  expect(reciprocalRank(ranking, grades)).toBe(1 / 2);
  expect(precisionAt(ranking, grades, 1)).toBe(0);
  expect(precisionAt(ranking, grades, 5)).toBe(2 / 5);
  expect(recallAt(ranking, grades, 2)).toBe(1 / 3);
  // Relevant at 2 and 4 of three: (1/2 + 2/4) / 3.
  expect(averagePrecision(ranking, grades)).toBeCloseTo(1 / 3, 12);
  expect(unjudgedAt(ranking, grades, 5)).toBe(2 / 5);
});

test('fewer people than places: the empty places hold nobody', () => {
  expect(precisionAt(['a'], grades, 5)).toBe(1 / 5);
  expect(unjudgedAt(['a', 'x'], grades, 10)).toBe(1 / 2);
});

test.each([
  ['an empty answer', [], grades],
  ['a query nobody is relevant for', ['a', 'z'], new Map([['z', 0]])],
  ['a query nobody judged', ['a'], new Map<string, number>()],
])('%s counts 0', (_case, ranking, judged) => {
  const values = [ndcg(ranking, judged), reciprocalRank(ranking, judged), precisionAt(ranking, judged, 5)];
  expect([...values, recallAt(ranking, judged, 10), averagePrecision(ranking, judged)]).toEqual([0, 0, 0, 0, 0]);
});

test('equal scores are ordered by id, whatever the order they came in', () => {
  const items = [
    { id: 'b', score: 1 },
    { id: 'c', score: 2 },
    { id: 'a', score: 1 },
  ];
  expect(orderByScore(items).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(orderByScore(items.reverse()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('all measures lie between 0 and 1, and the best order is not beaten', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
  const judged = fc.dictionary(fc.constantFrom(...people), fc.nat(3)).map((judgements) => new Map(Object.entries(judgements)));
  fc.assert(
    fc.property(fc.shuffledSubarray(people), judged, (ranking, own) => {
      const values = [ndcg(ranking, own), reciprocalRank(ranking, own), averagePrecision(ranking, own), recallAt(ranking, own, 10)];
      for (const value of values) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
      const best = [...own].sort(([, a], [, b]) => b - a).map(([id]) => id);
      expect(ndcg(best, own)).toBeGreaterThanOrEqual(ndcg(ranking, own) - 1e-12);
    }),
  );
});
