import { LARGEST_LOT, lotOf, oddsOf } from '../../src/mentoring/assignment/lottery';
import { withBonus } from '../../src/mentoring/assignment/most-people';
import { problemOf, type Edge } from '../../src/mentoring/assignment/problem';
import { solve } from '../../src/mentoring/assignment/solve';
import { randomOf } from './instances';

test('lots are the same for the same seed and ids, whole, and spread evenly', () => {
  expect(lotOf(7, 'ana', 'ben')).toBe(lotOf(7, 'ana', 'ben'));
  const lots = Array.from({ length: 20_000 }, (_, i) => lotOf(i % 2, `mentor-${i % 140}`, `mentee-${i}`));
  expect(lots.every((lot) => Number.isInteger(lot) && lot >= 0 && lot <= LARGEST_LOT)).toBe(true);
  const counts = Array.from({ length: LARGEST_LOT + 1 }, () => 0);
  for (const lot of lots) counts[lot]!++;
  const expected = lots.length / counts.length;
  // Chi-square with 100 degrees of freedom: 149.4 is exceeded once in a thousand.
  expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(149.4);
});

test('odds: a pair that leads by more than any lot is certain, an even one is as likely as its lot allows', () => {
  expect(oddsOf(40, 200)).toBe(1);
  expect(oddsOf(100, 0)).toBeCloseTo(1 / 101);
  expect(oddsOf(60, 10)).toBeCloseTo(51 / 101);
});

test('weighted by their odds, pairs that the lot decides count as often as they would be drawn', () => {
  // One place, two mentees 30 points apart: over the draws, Σ 1/odds of the one who got it estimates how many draws there were.
  const random = randomOf(31);
  const draws = 20_000;
  let [first, second] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const lots = [random.below(101), random.below(101)] as const;
    const edges: Edge[][] = [[[0, 1_030 + lots[0]]], [[0, 1_000 + lots[1]]]];
    const { edges: chosen } = solve(withBonus(problemOf(edges, [[0]]), 0));
    const lead = Math.abs(edges[0]![0]![1] - edges[1]![0]![1]);
    if (chosen[0]! >= 0) first += 1 / oddsOf(lots[0], lead);
    else second += 1 / oddsOf(lots[1], lead);
  }
  expect(first / draws).toBeGreaterThan(0.9);
  expect(first / draws).toBeLessThan(1.1);
  expect(second / draws).toBeGreaterThan(0.6);
});
