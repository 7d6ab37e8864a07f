import fc from 'fast-check';
import { atLeast } from '../../src/derived/proficiency/normal';
import { seededRandom } from '../../src/random';
import { expectedShortfall } from '../../src/derived/gap/shortfall';
import { personGap } from '../../src/derived/gap/person-gap';
import { mergeRequirements, type Requirement } from '../../src/derived/gap/requirement';
import { able, anyAbility } from './people';

const DRAWS = 200_000;

/** Standard normal draws, by Box and Muller. */
function normalDraws(seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: DRAWS }, () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

test('shortfall and probability are what drawing gives', () => {
  const draws = normalDraws(11);
  for (const [required, mean, sd] of [
    [3, 2.5, 1.2],
    [5, 1, 0.4],
    [2, 4.5, 0.7],
    [4, 4, 0.3],
    [1, 0.8, 0.6],
  ] as const) {
    const levels = draws.map((z) => mean + sd * z);
    const missing = levels.reduce((sum, level) => sum + Math.max(0, required - level), 0) / DRAWS;
    const met = levels.filter((level) => level >= required - 0.5).length / DRAWS;
    // Five standard errors of a mean of so many draws.
    expect(Math.abs(expectedShortfall(required, mean, sd) - missing)).toBeLessThan((5 * sd) / Math.sqrt(DRAWS));
    expect(Math.abs(atLeast(required, mean, sd) - met)).toBeLessThan(2.5 / Math.sqrt(DRAWS));
  }
});

test('known answers: on the level half of the spread is missing, far below it the distance', () => {
  expect(expectedShortfall(3, 3, 1)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 6);
  expect(expectedShortfall(5, 1, 0.1)).toBeCloseTo(4, 6);
  expect(expectedShortfall(1, 5, 0.3)).toBeCloseTo(0, 6);
});

test('never negative; knowing more never widens a gap, asking more never closes one, doubt never helps', () => {
  const level = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(level, anyAbility, fc.double({ min: 0, max: 2, noNaN: true }), (required, { mean, sd }, more) => {
      const gap = expectedShortfall(required, mean, sd);
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(expectedShortfall(required, mean + more, sd)).toBeLessThanOrEqual(gap + 2e-6);
      expect(expectedShortfall(required + 1, mean, sd)).toBeGreaterThanOrEqual(gap - 2e-6);
      expect(expectedShortfall(required, mean, sd + more)).toBeGreaterThanOrEqual(gap - 2e-6);
    }),
  );
});

const asks = (skillId: string, level: number, importance = 1, critical = false): Requirement => ({ skillId, level, importance, critical });

describe('a person against a role', () => {
  const role = [asks('go', 3), asks('sql', 4, 0.5), asks('css', 2, 0.25, true)];

  test('readiness is the weighted mean of the probabilities, the costliest gap comes first', () => {
    const known = new Map([
      ['go', able(3.5)],
      ['sql', able(2)],
    ]);
    const { readiness, gapScore, gaps } = personGap(role, known);
    const meets = (skill: string) => gaps.find(({ skillId }) => skillId === skill)?.meets ?? 0;
    expect(readiness).toBeCloseTo((meets('go') + 0.5 * meets('sql') + 0.25 * meets('css')) / 1.75, 12);
    expect(gapScore).toBeCloseTo(
      gaps.reduce((sum, { importance, shortfall }) => sum + importance * shortfall, 0),
      12,
    );
    expect(gaps.map(({ skillId }) => skillId)).toEqual(['sql', 'css', 'go']);
  });

  test('"no evidence" is not "low": no level, and its share of the doubt is told', () => {
    const { gaps, unknown } = personGap(role, new Map([['go', able(1)]]));
    expect(gaps.map(({ skillId, evidenced, has }) => [skillId, evidenced, has])).toEqual(
      expect.arrayContaining([
        ['go', true, 1],
        ['sql', false, null],
        ['css', false, null],
      ]),
    );
    // All sds are .6 here: the doubt is shared as importance is.
    expect(unknown).toBeCloseTo(0.75 / 1.75, 12);
    expect(personGap(role, new Map()).unknown).toBe(1);
  });

  test('nothing required: nothing to be ready for', () => {
    expect(personGap([], new Map())).toEqual({ readiness: null, gapScore: 0, unknown: 0, gaps: [] });
  });

  test('knowing one skill better never lowers readiness', () => {
    fc.assert(
      fc.property(anyAbility, fc.double({ min: 0, max: 2, noNaN: true }), (ability, more) => {
        const ready = (mean: number) => personGap(role, new Map([['go', { ...ability, mean }]])).readiness ?? 0;
        expect(ready(ability.mean + more)).toBeGreaterThanOrEqual(ready(ability.mean) - 1e-6);
      }),
    );
  });
});

test('roles held together ask for the most that one of them does', () => {
  expect(mergeRequirements([asks('sql', 2, 0.9), asks('go', 3), asks('sql', 4, 0.4, true)])).toEqual([
    asks('go', 3),
    asks('sql', 4, 0.9, true),
  ]);
});
