import fc from 'fast-check';
import { believe } from '../../src/derived/proficiency/belief';
import { sumLevels } from '../../src/derived/proficiency/fusion';
import { levelProbabilities } from '../../src/derived/proficiency/normal';
import type { LevelObservation, Observations, OutcomeObservation } from '../../src/derived/proficiency/observation';
import { type LevelKind, PROFICIENCY_PARAMETERS as P } from '../../src/derived/proficiency/parameters';
import { coverageOf, simulate } from './synthetic';

const NOW = Date.UTC(2026, 0, 1);
const MONTH_MS = (365.25 * 24 * 3600 * 1000) / 12;
const KINDS = Object.keys(P.levels) as LevelKind[];

const observe = (fields: Partial<LevelObservation> = {}): LevelObservation => ({
  kind: 'ASSESSMENT',
  level: 4,
  at: NOW,
  by: 'exam',
  trust: 1,
  ...fields,
});
const of = (levels: readonly LevelObservation[], outcomes: readonly OutcomeObservation[] = []): Observations => ({
  levels,
  outcomes,
  halfLife: null,
});
const lower = ({ mean, sd }: { mean: number; sd: number }) => mean - sd / 2;
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** How far someone's word counts is a matter of who it is. */
const trustOf = (by: string) => (by === 'x' ? 1 : by === 'y' ? 0.6 : 0.3);
const levelStatement = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    level: fc.integer({ min: 1, max: 5 }),
    at: fc.integer({ min: NOW - 60 * MONTH_MS, max: NOW }),
    by: fc.constantFrom('x', 'y', 'z'),
  })
  .map((item): LevelObservation => ({ ...item, trust: trustOf(item.by) }));
const outcome = fc.record({
  kind: fc.constantFrom('CONTRIBUTION' as const, 'MENTORING' as const),
  difficulty: fc.integer({ min: 1, max: 5 }),
  outcome: fc.constantFrom(0, 0.5, 1),
  weight: fc.constantFrom(0.3, 1),
  at: fc.integer({ min: NOW - 60 * MONTH_MS, max: NOW }),
});
const anything = fc.record({ levels: fc.array(levelStatement, { maxLength: 12 }), outcomes: fc.array(outcome, { maxLength: 20 }) });

describe('whatever is known', () => {
  test('the order in which it came does not matter', () => {
    const shuffled = anything.chain(({ levels, outcomes }) =>
      fc.record({
        one: fc.constant(of(levels, outcomes)),
        other: fc
          .tuple(fc.shuffledSubarray(levels, { minLength: levels.length }), fc.shuffledSubarray(outcomes, { minLength: outcomes.length }))
          .map(([l, o]) => of(l, o)),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ one, other }) => {
        const [a, b] = [believe(one, NOW), believe(other, NOW)];
        expect(b.mean).toBeCloseTo(a.mean, 9);
        expect(b.sd).toBeCloseTo(a.sd, 9);
        expect([b.level, b.status, b.explanation.length]).toEqual([a.level, a.status, a.explanation.length]);
      }),
    );
  });

  test('shares sum to 1 and none is negative; mean, level and confidence stay on their scales', () => {
    fc.assert(
      fc.property(anything, ({ levels, outcomes }) => {
        const { mean, level, confidence, explanation } = believe(of(levels, outcomes), NOW);
        expect(explanation.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(explanation.every(({ share }) => share >= 0)).toBe(true);
        expect(mean).toBeGreaterThanOrEqual(0.5);
        expect(mean).toBeLessThanOrEqual(5.5);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(level === null).toBe(levels.length + outcomes.length === 0);
      }),
    );
  });

  test('a later clock and later dates: the same belief', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 120 }), ({ levels, outcomes }, months) => {
        const move = <T extends { at: number }>(item: T): T => ({ ...item, at: item.at + months * MONTH_MS });
        const [a, b] = [believe(of(levels, outcomes), NOW), believe(of(levels.map(move), outcomes.map(move)), NOW + months * MONTH_MS)];
        expect(b.mean).toBeCloseTo(a.mean, 9);
        expect(b.sd).toBeCloseTo(a.sd, 9);
      }),
    );
  });

  test('dates in the future count as now', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 60 }), ({ levels, outcomes }, months) => {
        const at = <T>(item: T, when: number): T => ({ ...item, at: when });
        const future = of(
          levels.map((item) => at(item, NOW + months * MONTH_MS)),
          outcomes.map((item) => at(item, NOW + months * MONTH_MS)),
        );
        const present = of(
          levels.map((item) => at(item, NOW)),
          outcomes.map((item) => at(item, NOW)),
        );
        expect(believe(future, NOW)).toEqual(believe(present, NOW));
      }),
    );
  });
});

test('one statement after the other gives what all at once give', () => {
  // Each kind below its cap, from people who speak once: then the fusion is the conjugate update of a normal distribution.
  const spoken = fc.uniqueArray(
    fc.record({ kind: fc.constantFrom<LevelKind>('SELF', 'MANAGER', 'ASSESSMENT'), level: fc.double({ min: 1, max: 5, noNaN: true }) }),
    {
      maxLength: 3,
      selector: ({ kind }) => kind,
    },
  );
  fc.assert(
    fc.property(spoken, (items) => {
      let [mean, precision] = [P.prior.mean as number, 1 / P.prior.sd ** 2];
      for (const { kind, level } of items) {
        const own = 0.5 / P.levels[kind].variance;
        mean = (precision * mean + own * (level - P.levels[kind].bias)) / (precision + own);
        precision += own;
      }
      const belief = believe(of(items.map((item, i) => observe({ ...item, by: `p${i}`, trust: 0.5 }))), NOW);
      expect(belief.mean).toBeCloseTo(mean, 9);
      expect(belief.sd).toBeCloseTo(1 / Math.sqrt(precision), 9);
    }),
  );
});

test('a further statement never makes the belief wider, and no precision is negative', () => {
  fc.assert(
    fc.property(fc.array(levelStatement, { maxLength: 12 }), levelStatement, (levels, further) => {
      expect(believe(of([...levels, further]), NOW).sd).toBeLessThanOrEqual(believe(of(levels), NOW).sd + 1e-12);
      expect(sumLevels(of(levels), NOW).every(({ precision, fresh }) => precision >= 0 && fresh >= precision - 1e-12)).toBe(true);
    }),
  );
});

test('ageing for a and then for b is ageing for a + b', () => {
  const precision = (months: number) => sumLevels(of([observe({ trust: 0.5, at: NOW - months * MONTH_MS })]), NOW)[0]?.precision ?? 0;
  fc.assert(
    fc.property(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }), (a, b) => {
      expect((precision(a) * precision(b)) / precision(0)).toBeCloseTo(precision(a + b), 6);
    }),
  );
  expect(precision(P.levels.ASSESSMENT.halfLife)).toBeCloseTo(precision(0) / 2, 12);
});

test('the probabilities of levels sum to 1', () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.01, max: 10, noNaN: true }), (mean, sd) => {
      const probabilities = levelProbabilities(mean, sd);
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      expect(probabilities.every((p) => p >= 0)).toBe(true);
    }),
  );
});

describe('nobody talks a belief up', () => {
  const bound = (() => {
    const { bias, cap } = P.levels.SELF;
    const prior = 1 / P.prior.sd ** 2;
    return (prior * P.prior.mean + cap * (5 - bias)) / (prior + cap) - 1 / Math.sqrt(prior + cap) / 2;
  })();

  test.each<[string, (i: number) => string]>([
    ['of one person', () => 'me'],
    ['of as many systems', (i) => `system ${i}`],
  ])('a thousand claims of 5 %s stay below the bound of their cap', (_name, by) => {
    const claims = many(1000, (i) => observe({ kind: 'SELF', level: 5, by: by(i) }));
    expect(lower(believe(of(claims), NOW))).toBeLessThanOrEqual(bound + 1e-9);
    expect(bound).toBeLessThan(3.5);
  });

  test('one who endorses a hundred times counts no more than two who endorse once', () => {
    const endorsed = (count: number, by: (i: number) => string) =>
      believe(of(many(count, (i) => observe({ kind: 'PEER', level: 0, by: by(i) }))), NOW);
    const two = endorsed(2, (i) => `p${i}`);
    expect(endorsed(10, () => 'friend').mean).toBeLessThan(two.mean);
    // 2 - 2^-99 is 2 to a computer.
    expect(endorsed(100, () => 'friend').mean).toBeLessThanOrEqual(two.mean);
    expect(endorsed(3, (i) => `p${i}`).mean).toBeGreaterThan(endorsed(100, () => 'friend').mean);
  });
});

test('Newton finds what a fine grid finds', () => {
  fc.assert(
    fc.property(fc.array(levelStatement, { maxLength: 6 }), fc.array(outcome, { maxLength: 20 }), (levels, outcomes) => {
      const known = of(levels, outcomes);
      expect(Math.abs(believe(known, NOW).mean - gridMode(known))).toBeLessThan(0.1);
    }),
    { numRuns: 200 },
  );
});

/** The highest point of the posterior on 0.5..5.5, from its definition. */
function gridMode(known: Observations): number {
  const sums = sumLevels(known, NOW);
  const bins = new Map<string, { difficulty: number; kind: 'CONTRIBUTION' | 'MENTORING'; count: number; successes: number }>();
  for (const item of known.outcomes) {
    const bin = bins.get(`${item.kind}${item.difficulty}`) ?? { ...item, count: 0, successes: 0 };
    const weight = item.weight * 2 ** (-(NOW - item.at) / MONTH_MS / P.outcomes[item.kind].halfLife);
    bins.set(`${item.kind}${item.difficulty}`, { ...bin, count: bin.count + weight, successes: bin.successes + weight * item.outcome });
  }
  let best = { theta: 0, value: -Infinity };
  for (let theta = 0.5; theta <= 5.5; theta += 0.005) {
    let value = -((theta - P.prior.mean) ** 2) / (2 * P.prior.sd ** 2);
    for (const { precision, level } of sums) value -= (precision * (theta - level) ** 2) / 2;
    for (const { difficulty, kind, count, successes } of bins.values()) {
      const scale = Math.min(1, P.outcomes[kind].cap / count);
      const p = 1 / (1 + Math.exp(-P.discrimination * (theta - difficulty)));
      value += scale * (successes * Math.log(p) + (count - successes) * Math.log(1 - p));
    }
    if (value > best.value) best = { theta, value };
  }
  return best.theta;
}

test('the 80% interval holds what it says', () => {
  const coverage = coverageOf(simulate(2000, 7));
  expect(coverage).toBeGreaterThanOrEqual(0.75);
  expect(coverage).toBeLessThanOrEqual(0.87);
});

describe('what the belief is called', () => {
  const old = NOW - 60 * MONTH_MS;
  test.each<[string, Observations, string]>([
    ['nothing known', of([]), 'UNCERTAIN'],
    ['only claimed', of([observe({ kind: 'SELF' })]), 'UNVERIFIED'],
    ['assessed', of([observe(), observe({ kind: 'MANAGER', by: 'boss' })]), 'VERIFIED'],
    ['endorsed once by somebody', of([observe({ kind: 'PEER', trust: 0.3 })]), 'UNCERTAIN'],
    ['assessed long ago', of([observe({ at: old })]), 'STALE'],
    ['claimed long ago', of([observe({ kind: 'SELF', at: old })]), 'STALE'],
  ])('%s', (_name, known, status) => {
    expect(believe(known, NOW).status).toBe(status);
  });

  test('kinds that differ by more than a level are told, endorsements never', () => {
    const told = believe(
      of([observe({ level: 5 }), observe({ kind: 'SELF', level: 2 }), observe({ kind: 'PEER', by: 'p' })]),
      NOW,
    ).conflicts;
    expect(told).toEqual([
      { kind: 'SELF', level: 1.5 },
      { kind: 'ASSESSMENT', level: 5 },
    ]);
    expect(believe(of([observe({ level: 4 }), observe({ kind: 'MANAGER', level: 3 })]), NOW).conflicts).toEqual([]);
  });

  test("a skill's own half-life replaces that of the kind", () => {
    const aged = [observe({ at: NOW - 9 * MONTH_MS })];
    const share = (halfLife: number | null) => sumLevels({ ...of(aged), halfLife }, NOW)[0]?.precision ?? 0;
    expect(share(9)).toBeCloseTo(0.5 / P.levels.ASSESSMENT.variance, 9);
    expect(share(null)).toBeGreaterThan(share(9));
  });
});
