import fc from 'fast-check';
import { believe } from '../../src/derived/proficiency/belief';
import { disclosedBelief, levelOf } from '../../src/derived/proficiency/disclosed';
import type { LevelObservation, Observations, OutcomeObservation } from '../../src/derived/proficiency/observation';
import { PROFICIENCY_PARAMETERS as P } from '../../src/derived/proficiency/parameters';
import { DAY_MS, YEAR_MS } from '../../src/time';

const NOW = Date.UTC(2026, 5, 1);
const statement = (level: number, kind: LevelObservation['kind'] = 'MANAGER', at = NOW - DAY_MS): LevelObservation => ({
  ...{ kind, level, at, by: 'ben', trust: 1 },
});
const work = (at: number, outcome: number, difficulty: number): OutcomeObservation => ({
  ...{ kind: 'CONTRIBUTION', difficulty, outcome, weight: 1, at },
});
const of = (levels: LevelObservation[], outcomes: OutcomeObservation[] = []): Observations => ({ levels, outcomes, halfLife: null });
const told = (observations: Observations, now = NOW) => {
  const belief = disclosedBelief(observations, now, P);
  if (!belief) throw new Error('something is hidden');
  return belief;
};

const kinds = fc.constantFrom('SELF' as const, 'MANAGER' as const, 'ASSESSMENT' as const, 'CERTIFICATE' as const);
const levels = fc.array(
  fc.record({ level: fc.double({ min: 1, max: 5, noNaN: true }), kind: kinds, age: fc.integer({ min: 0, max: 3000 }) }),
  { minLength: 1, maxLength: 4 },
);
const outcomes = fc.array(
  fc.record({ age: fc.integer({ min: 0, max: 2000 }), outcome: fc.constantFrom(0, 0.5, 1), difficulty: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 6 },
);
const observed = fc.record({ levels, outcomes }).map((drawn) =>
  of(
    drawn.levels.map(({ level, kind, age }) => statement(level, kind, NOW - age * DAY_MS)),
    drawn.outcomes.map(({ age, outcome, difficulty }) => work(NOW - age * DAY_MS, outcome, difficulty)),
  ),
);

test('where nothing is hidden there is nothing to round', () => {
  expect(disclosedBelief(of([], [work(NOW, 1, 3)]), NOW, P)).toBeUndefined();
  expect(disclosedBelief(of([]), NOW, P)).toBeUndefined();
});

test('shares sum to 1, only open kinds are named, and what is told is a belief on the scale', () => {
  fc.assert(
    fc.property(observed, (observations) => {
      const { mean, sd, explanation } = told(observations);
      expect(explanation.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(explanation.every(({ kind, share }) => ['PRIOR', 'EVIDENCE', 'CONTRIBUTION'].includes(kind) && share >= 0)).toBe(true);
      expect(explanation.filter(({ kind }) => kind === 'EVIDENCE')).toMatchObject([{ items: 0, level: null }]);
      expect([mean >= 0.5, mean <= 5.5, sd > 0, sd <= P.prior.sd]).toEqual([true, true, true, true]);
    }),
  );
});

test('it is near the whole belief: half a level, and an eighth in the deviation, where nothing is open', () => {
  fc.assert(
    fc.property(levels, (drawn) => {
      const observations = of(drawn.map(({ level, kind }) => statement(level, kind)));
      const whole = believe(observations, NOW - DAY_MS, P);
      const { mean, sd } = told(observations, NOW - DAY_MS);
      expect(Math.abs(mean - Math.min(5.5, whole.mean))).toBeLessThanOrEqual(0.501);
      expect(Math.abs(sd - whole.sd)).toBeLessThanOrEqual(0.13);
    }),
  );
});

test('of many levels of one hidden statement everyone is told the same', () => {
  const tellings = Array.from({ length: 401 }, (_, i) => told(of([statement(1 + i / 100)])));
  const distinct = new Set(tellings.map((belief) => JSON.stringify(belief)));
  expect(distinct.size).toBe(4);
  // The best that the usual calculation gives is half a level wrong on average, whichever level it was.
  const errors = tellings.map(({ mean, explanation }, i) => {
    const share = explanation.find(({ kind }) => kind === 'EVIDENCE')?.share ?? 0;
    return Math.abs((mean - (1 - share) * P.prior.mean) / share - (1 + i / 100));
  });
  expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeGreaterThan(0.3);
});

test('which kind it was is not told: a manager and an assessment look alike', () => {
  expect(told(of([statement(4, 'MANAGER')]))).toEqual(told(of([statement(4, 'ASSESSMENT')])));
});

test('whatever is known of open work, two hidden statements that are told alike stay alike', () => {
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 0, max: 2000 }), (drawn, days) => {
      const open = drawn.map(({ age, outcome, difficulty }) => work(NOW - age * DAY_MS, outcome, difficulty));
      const later = NOW + days * DAY_MS;
      // Both lie on the first day of their quarter, so that only the rounding of their level counts.
      const [a, b] = [3.8, 4.1].map((level) => statement(level, 'MANAGER', later));
      expect(told(of([a as LevelObservation], open), later)).toEqual(told(of([b as LevelObservation], open), later));
    }),
  );
});

test('asking as of every day of four years gives a new answer four times a year at most', () => {
  const observations = of([statement(4.7)]);
  const answers = Array.from({ length: 1461 }, (_, day) => JSON.stringify(told(observations, NOW + day * DAY_MS)));
  expect(answers.filter((answer, i) => answer !== answers[i - 1]).length).toBeLessThanOrEqual(8);
  expect(told(observations, NOW + 30 * YEAR_MS).sd).toBe(P.prior.sd);
});

test('the most likely level is the one of the whole belief', () => {
  fc.assert(
    fc.property(levels, (drawn) => {
      const { mean, sd, level } = believe(of(drawn.map(({ level: own, kind }) => statement(own, kind))), NOW, P);
      expect(levelOf(mean, sd)).toBe(level);
    }),
  );
});
