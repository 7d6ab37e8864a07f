import { type AssessedPair, fitKinds, reliabilityAfter, reliabilityOf, withFit } from '../../src/derived/proficiency/calibration';
import type { LevelObservation } from '../../src/derived/proficiency/observation';
import { PROFICIENCY_PARAMETERS as DEFAULTS } from '../../src/derived/proficiency/parameters';
import { random } from '../random';
import { NOW } from './synthetic';

const MONTH_MS = (365.25 * 24 * 3600 * 1000) / 12;

/** An organisation in which people overrate themselves by `bias` and managers are hard, both with their own scatter. */
function organisation(
  count: number,
  seed: number,
  self: { bias: number; sd: number },
  manager: { bias: number; sd: number },
): AssessedPair[] {
  const uniform = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: count }, () => {
    const truth = DEFAULTS.prior.mean + DEFAULTS.prior.sd * normal();
    const say = (kind: LevelObservation['kind'], of: { bias: number; sd: number }): LevelObservation => {
      const months = 12 * uniform();
      // What is old scatters more, as the half-life says.
      const sd = of.sd * Math.sqrt(2 ** (months / DEFAULTS.levels[kind].halfLife));
      return { kind, level: truth + of.bias + sd * normal(), at: NOW - months * MONTH_MS, by: kind, trust: 1 };
    };
    const levels = [say('SELF', self), ...(uniform() < 0.5 ? [say('MANAGER', manager)] : [])];
    return { assessed: truth + 0.5 * normal(), at: NOW, levels, outcomes: [], halfLife: null };
  });
}

const of = (fit: ReturnType<typeof fitKinds>, kind: string) => fit.find((one) => one.kind === kind);

test('known bias and variance are found again', () => {
  const fit = fitKinds(organisation(20_000, 7, { bias: 1.1, sd: 1.2 }, { bias: -0.4, sd: 0.7 }));
  expect(of(fit, 'SELF')?.bias).toBeCloseTo(1.1, 1);
  expect(of(fit, 'SELF')?.variance).toBeCloseTo(1.44, 1);
  expect(of(fit, 'MANAGER')?.bias).toBeCloseTo(-0.4, 1);
  expect(of(fit, 'MANAGER')?.variance).toBeCloseTo(0.49, 1);
  expect(of(fit, 'MANAGER')?.pairs).toBeLessThan(of(fit, 'SELF')?.pairs ?? 0);
});

test('few pairs move the defaults by their share only, and none not at all', () => {
  const all = organisation(200, 3, { bias: 1.5, sd: 1 }, { bias: 0, sd: 0.6 });
  const fit = of(fitKinds(all), 'SELF');
  // 200 pairs weigh as much as the defaults: half way from .5 to what was measured.
  expect(fit?.bias).toBeGreaterThan(0.8);
  expect(fit?.bias).toBeLessThan(1.2);
  expect(of(fitKinds(all), 'PEER')).toEqual({ kind: 'PEER', pairs: 0, bias: 0, variance: DEFAULTS.levels.PEER.variance });
  expect(withFit(fitKinds([]))).toEqual(DEFAULTS);
});

test('no kind is taken for surer than measurements are', () => {
  const exact = organisation(2_000, 5, { bias: 0.5, sd: 0 }, { bias: 0, sd: 0 }).map((pair) => ({
    ...pair,
    assessed: (pair.levels[0]?.level ?? 0) - 0.5,
  }));
  expect(of(fitKinds(exact), 'SELF')?.variance).toBeGreaterThan(0);
});

test('where the defaults fit badly, beliefs keep their promise better afterwards, on pairs the fit has not seen', () => {
  const pairs = organisation(4_000, 11, { bias: 1.3, sd: 0.6 }, { bias: -0.6, sd: 1.1 });
  const [before, after] = [reliabilityOf(pairs, DEFAULTS), reliabilityAfter(pairs)];
  process.stdout.write(
    `\n4000 assessed pairs: ECE ${before.ece.toFixed(3)} to ${after.ece.toFixed(3)}, 80% interval ${before.coverage.toFixed(3)} to ${after.coverage.toFixed(3)}\n`,
  );
  expect(after.ece).toBeLessThan(before.ece);
  expect(after.ece).toBeLessThan(0.05);
  expect(after.coverage).toBeGreaterThan(0.75);
  expect(after.coverage).toBeLessThan(0.85);
});
