import fc from 'fast-check';
import { quarterOf, trendOf } from '../../src/answers/risk/trend';
import { ratioOf, shrunkRatio, tightestLevel } from '../../src/derived/gap/supply';

const amounts = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 5, maxLength: 5 });

test('with little of both the ratio stays near 1', () => {
  expect(shrunkRatio(0, 0)).toBe(1);
  expect(shrunkRatio(0, 1)).toBe(1.5);
  expect(shrunkRatio(998, 0)).toBeCloseTo(0.002, 9);
  expect(shrunkRatio(100, 300)).toBeCloseTo(2.96, 2);
});

test('the ratio is that of the level where most is missing, of those asked for', () => {
  const point = { supply: [9, 8, 6, 1, 0], demand: [6, 6, 6, 6, 0] };
  expect(tightestLevel(point)).toBe(4);
  expect(ratioOf(point)).toBeCloseTo(8 / 3, 12);
  expect(tightestLevel({ supply: [3, 2, 1, 0, 0], demand: [0, 0, 0, 0, 0] })).toBe(1);
});

test('more supply never raises the ratio, more demand never lowers it', () => {
  fc.assert(
    fc.property(
      amounts,
      amounts,
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (supply, demand, at, more) => {
        const added = (values: number[]) => values.map((value, i) => (i === at ? value + more : value));
        const asked = demand.map((value) => value + 0.1);
        expect(ratioOf({ supply: added(supply), demand: asked })).toBeLessThanOrEqual(ratioOf({ supply, demand: asked }) + 1e-9);
        expect(ratioOf({ supply, demand: added(asked) })).toBeGreaterThanOrEqual(ratioOf({ supply, demand: asked }) - 1e-9);
      },
    ),
  );
});

test('quarters begin on the first of January, April, July and October, in UTC', () => {
  expect(new Date(quarterOf(Date.UTC(2026, 1, 28, 23))).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(new Date(quarterOf(Date.UTC(2026, 3, 1))).toISOString()).toBe('2026-04-01T00:00:00.000Z');
  expect(new Date(quarterOf(Date.UTC(2025, 11, 31, 23, 59))).toISOString()).toBe('2025-10-01T00:00:00.000Z');
});

test('a trend goes quarter by quarter, oldest first, at one level', () => {
  const points = [
    { from: 2, supply: [5, 4, 3, 2, 1], demand: [1, 1, 1, 0, 0] },
    { from: 1, supply: [4, 3, 2, 1, 0], demand: [2, 2, 2, 0, 0] },
  ];
  expect(trendOf(points, 3)).toEqual([
    { from: 1, supply: 2, demand: 2 },
    { from: 2, supply: 3, demand: 1 },
  ]);
});
