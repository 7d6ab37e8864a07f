import { believe } from './belief';
import { atLeast } from './normal';
import type { LevelObservation, OutcomeObservation } from './observation';
import { type LevelKind, PROFICIENCY_PARAMETERS, type ProficiencyParameters } from './parameters';
import { sumLevels } from './fusion';

/** Kinds that are measured against assessments and certificates. */
export const CALIBRATED_KINDS = ['SELF', 'MANAGER', 'PEER'] as const satisfies readonly LevelKind[];
export type CalibratedKind = (typeof CALIBRATED_KINDS)[number];

/** Fewer pairs say too little of an organisation. */
export const PAIRS_NEEDED = 200;
/** So many pairs weigh as much as the defaults. */
const SHRINKAGE = 200;
/** What a kind is taken to vary at least, in levels squared: no word is as good as the best of measurements. */
const LEAST_VARIANCE = 0.05;
/** Half of the 80% interval of a normal distribution, in standard deviations. */
const INTERVAL_80 = 1.2816;
const BINS = 10;

/** A person in a skill who was assessed, with everything else that was known of them when they were. */
export interface AssessedPair {
  /** The level the newest assessment or certificate gave, and when. */
  readonly assessed: number;
  readonly at: number;
  readonly levels: readonly LevelObservation[];
  readonly outcomes: readonly OutcomeObservation[];
  readonly halfLife: number | null;
}

/** Bias and variance of a kind, and the pairs they were measured on. */
export interface KindFit {
  readonly kind: CalibratedKind;
  readonly pairs: number;
  readonly bias: number;
  readonly variance: number;
}

/** How far beliefs keep what they promise, measured against what was assessed. */
export interface Reliability {
  readonly pairs: number;
  /** Expected calibration error of P(level at least 3). */
  readonly ece: number;
  /** Share of assessments inside the 80% interval. */
  readonly coverage: number;
}

/**
 * Bias and variance of each kind by moments: what it says differs from the assessment by its bias, and scatters by its own
 * variance (more where it was old) and the assessment's. Shrunk to the defaults, which weigh like 200 pairs.
 */
export function fitKinds(pairs: readonly AssessedPair[], P: ProficiencyParameters = PROFICIENCY_PARAMETERS): KindFit[] {
  return CALIBRATED_KINDS.map((kind) => {
    const { bias, variance } = P.levels[kind];
    const unbiased = { ...P, levels: { ...P.levels, [kind]: { ...P.levels[kind], bias: 0, cap: Number.POSITIVE_INFINITY } } };
    const said = pairs.flatMap((pair) => {
      const [sum] = sumLevels({ ...pair, levels: pair.levels.filter((item) => item.kind === kind) }, pair.at, unbiased);
      // By how much one such observation is worth: half of one that is a half-life old.
      return sum && sum.precision > 0 ? [{ off: sum.level - pair.assessed, worth: sum.precision * variance }] : [];
    });
    const worth = said.reduce((total, item) => total + item.worth, 0);
    if (!said.length) return { kind, pairs: 0, bias, variance };
    const measuredBias = said.reduce((total, { off, worth: w }) => total + w * off, 0) / worth;
    const assessment = P.levels.ASSESSMENT.variance;
    // E[(off - bias)²] = variance/worth + the assessment's own; each weighed by what it is worth.
    const scatter = said.reduce((total, { off, worth: w }) => total + w * w * ((off - measuredBias) ** 2 - assessment), 0);
    const measured = Math.max(LEAST_VARIANCE, scatter / said.reduce((total, { worth: w }) => total + w, 0));
    const trust = said.length / (said.length + SHRINKAGE);
    const towards = (fallback: number, found: number) => fallback + trust * (found - fallback);
    return { kind, pairs: said.length, bias: towards(bias, measuredBias), variance: towards(variance, measured) };
  });
}

/** The parameters with the bias and variance of some kinds in place of the defaults. */
export function withFit(fit: readonly Omit<KindFit, 'pairs'>[], P: ProficiencyParameters = PROFICIENCY_PARAMETERS): ProficiencyParameters {
  const levels = { ...P.levels };
  for (const { kind, bias, variance } of fit) levels[kind] = { ...levels[kind], bias, variance };
  return { ...P, levels };
}

/** Compares beliefs, made without the assessments, with what was assessed; the assessment's own error is allowed for. */
export function reliabilityOf(pairs: readonly AssessedPair[], P: ProficiencyParameters): Reliability {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, said: 0, was: 0 }));
  let inside = 0;
  for (const pair of pairs) {
    const { mean, sd: own } = believe(pair, pair.at, P);
    const sd = Math.sqrt(own ** 2 + P.levels.ASSESSMENT.variance);
    if (Math.abs(pair.assessed - mean) <= INTERVAL_80 * sd) inside++;
    const p = atLeast(3, mean, sd);
    const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))];
    if (!bin) continue;
    bin.count++;
    bin.said += p;
    if (pair.assessed >= 2.5) bin.was++;
  }
  const off = bins.reduce((sum, { said, was }) => sum + Math.abs(said - was), 0);
  return { pairs: pairs.length, ece: pairs.length ? off / pairs.length : 0, coverage: pairs.length ? inside / pairs.length : 0 };
}

/** Reliability of a fit on pairs it has not seen: each half is judged by what the other half gives. */
export function reliabilityAfter(pairs: readonly AssessedPair[], P: ProficiencyParameters = PROFICIENCY_PARAMETERS): Reliability {
  const halves = [0, 1].map((half) => pairs.filter((_, i) => i % 2 === half));
  const [a, b] = halves.map((half, i) => reliabilityOf(half, withFit(fitKinds(halves[1 - i] ?? [], P), P)));
  if (!a || !b) throw new Error('two halves');
  const share = a.pairs / Math.max(1, pairs.length);
  const mixed = (of: (one: Reliability) => number) => share * of(a) + (1 - share) * of(b);
  return { pairs: pairs.length, ece: mixed((one) => one.ece), coverage: mixed((one) => one.coverage) };
}
