import { binOutcomes, type LevelSum, type OutcomeBin, sumLevels } from './fusion';
import { levelProbabilities } from './normal';
import type { Observations } from './observation';
import { PROFICIENCY_PARAMETERS, type ProficiencyParameters } from './parameters';

/** VERIFIED by someone or something else; UNVERIFIED: only claimed, or said by mentors of whom nothing sure is known; UNCERTAIN: a guess; STALE: most of what spoke for it is old. */
export const PROFICIENCY_STATUSES = ['VERIFIED', 'UNVERIFIED', 'UNCERTAIN', 'STALE'] as const;
export type ProficiencyStatus = (typeof PROFICIENCY_STATUSES)[number];

/** A share of what a belief is made of. */
export interface ProficiencyTerm {
  readonly kind: string;
  readonly items: number;
  readonly level: number | null;
  readonly share: number;
}

/** What is believed of one person in one skill: a normal distribution over levels, and what it is made of. */
export interface Belief {
  readonly mean: number;
  readonly sd: number;
  /** Most likely whole level; null where no evidence says anything of a level. */
  readonly level: number | null;
  /** Probability of the most likely level. */
  readonly confidence: number;
  readonly status: ProficiencyStatus;
  /** Shares of the precision, the prior's included; they sum to 1. */
  readonly explanation: readonly ProficiencyTerm[];
  /** Kinds that differ by more than a level, with what each says. */
  readonly conflicts: readonly { readonly kind: string; readonly level: number }[];
}

/**
 * Fuses all observations: level statements by precision (Gaussian), graded outcomes by a logistic curve between ability and
 * difficulty (Rasch), the mode found by Newton steps from the Gaussian part. `now` in epoch milliseconds.
 */
export function believe(observations: Observations, now: number, P: ProficiencyParameters = PROFICIENCY_PARAMETERS): Belief {
  const sums = sumLevels(observations, now, P);
  const bins = binOutcomes(observations, now, P);
  const prior = 1 / P.prior.sd ** 2;
  const gaussian = prior + sums.reduce((sum, { precision }) => sum + precision, 0);
  const centre = (prior * P.prior.mean + sums.reduce((sum, { precision, level }) => sum + precision * level, 0)) / gaussian;
  const mode = newton(centre, gaussian, bins, P);
  const information = bins.map((bin) => informationOf(bin, mode, P));
  const precision = gaussian + information.reduce((sum, value) => sum + value, 0);
  const mean = Math.min(P.range[1], Math.max(P.range[0], mode));
  const sd = 1 / Math.sqrt(precision);
  const probabilities = levelProbabilities(mean, sd);
  const confidence = Math.max(...probabilities);
  const anything = sums.length + bins.length > 0;
  return {
    mean,
    sd,
    level: anything ? probabilities.indexOf(confidence) + 1 : null,
    confidence,
    status: statusOf(sums, bins, confidence, mode, P),
    explanation: explain(prior, sums, bins, information, precision),
    conflicts: conflictsOf(sums, P),
  };
}

/** Five steps are enough: the log posterior is concave, and the start is the Gaussian part's own mode. */
function newton(start: number, precision: number, bins: readonly OutcomeBin[], P: ProficiencyParameters): number {
  let mode = start;
  if (!bins.length) return mode;
  for (let step = 0; step < P.newtonSteps; step++) {
    let gradient = precision * (start - mode);
    let curvature = precision;
    for (const bin of bins) {
      const p = success(mode, bin.difficulty, P);
      gradient += P.discrimination * (bin.successes - bin.count * p);
      curvature += P.discrimination ** 2 * bin.count * p * (1 - p);
    }
    // A step of more than a level overshoots where the curve is flat.
    mode += Math.max(-1, Math.min(1, gradient / curvature));
  }
  return mode;
}

const success = (ability: number, difficulty: number, P: ProficiencyParameters) =>
  1 / (1 + Math.exp(-P.discrimination * (ability - difficulty)));

function informationOf(bin: OutcomeBin, mode: number, P: ProficiencyParameters): number {
  const p = success(mode, bin.difficulty, P);
  return P.discrimination ** 2 * bin.count * p * (1 - p);
}

function statusOf(
  sums: readonly LevelSum[],
  bins: readonly OutcomeBin[],
  confidence: number,
  mode: number,
  P: ProficiencyParameters,
): ProficiencyStatus {
  const aged = sums.reduce((sum, { precision }) => sum + precision, 0) + bins.reduce((sum, bin) => sum + informationOf(bin, mode, P), 0);
  const fresh =
    sums.reduce((sum, value) => sum + value.fresh, 0) +
    bins.reduce((sum, bin) => sum + (bin.count > 0 ? (informationOf(bin, mode, P) * bin.fresh) / bin.count : 0), 0);
  if (fresh > 0 && aged < fresh / 2) return 'STALE';
  const claimed = sums.length + bins.length > 0 && bins.every(({ unproven }) => unproven);
  if (claimed && sums.every(({ kind }) => kind === 'SELF')) return 'UNVERIFIED';
  return confidence < P.uncertainBelow || sums.length + bins.length === 0 ? 'UNCERTAIN' : 'VERIFIED';
}

function explain(
  prior: number,
  sums: readonly LevelSum[],
  bins: readonly OutcomeBin[],
  information: readonly number[],
  precision: number,
): ProficiencyTerm[] {
  const terms: ProficiencyTerm[] = [
    { kind: 'PRIOR', items: 0, level: null, share: prior / precision },
    ...sums.map(({ kind, items, level, precision: own }) => ({ kind, items, level, share: own / precision })),
  ];
  for (const kind of ['CONTRIBUTION', 'MENTORING'] as const) {
    const own = bins.flatMap((bin, i) => (bin.kind === kind ? [{ bin, share: (information[i] ?? 0) / precision }] : []));
    if (own.length)
      terms.push({
        kind,
        items: own.reduce((sum, { bin }) => sum + bin.items, 0),
        level: null,
        share: own.reduce((sum, { share }) => sum + share, 0),
      });
  }
  return terms;
}

function conflictsOf(sums: readonly LevelSum[], P: ProficiencyParameters): { kind: string; level: number }[] {
  // Endorsements tell how well known a skill is; they contradict nobody.
  const told = sums.filter(({ kind }) => kind !== 'PEER');
  const levels = told.map(({ level }) => level);
  if (Math.max(...levels) - Math.min(...levels) <= P.conflictAbove || told.length < 2) return [];
  return told.map(({ kind, level }) => ({ kind, level }));
}
