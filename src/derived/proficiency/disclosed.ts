import { startOfQuarter } from '../../time';
import { believe, type ProficiencyTerm } from './belief';
import { levelProbabilities } from './normal';
import type { Observations } from './observation';
import type { ProficiencyParameters } from './parameters';

/** A belief as everyone may know it, whatever evidence they may read; its numbers belong together like those of any belief. */
export interface DisclosedBelief {
  readonly mean: number;
  readonly sd: number;
  readonly explanation: readonly ProficiencyTerm[];
}

/** Wider than the difference between a manager's word and an assessment. */
const SD_STEP = 0.25;

/**
 * What everyone may know of a belief that rests on evidence which not everyone may read; undefined where nothing of it is hidden.
 *
 * Contributions are open, so whoever knows them could take them out of the whole belief and find what is left, exactly where that
 * is one statement: level = (mean - share·prior)/(1 - share). So what is hidden is fused alone first, its mean rounded to a whole
 * level and its deviation to quarters; only this is fused with the contributions. Whatever changes in what is open, these two
 * rounded numbers are all there is to find, and they do not tell which kinds of evidence they come from, nor how many.
 */
export function disclosedBelief(
  { levels, outcomes, halfLife }: Observations,
  now: number,
  P: ProficiencyParameters,
): DisclosedBelief | undefined {
  const hidden = outcomes.filter(({ kind }) => kind !== 'CONTRIBUTION');
  if (!levels.length && !hidden.length) return undefined;
  // By asking as of many days one would find the day on which a rounded number changes.
  const secret = believe({ levels, outcomes: hidden, halfLife }, startOfQuarter(now), P);
  const told = { mean: levelOf(secret.mean, secret.sd), sd: Math.min(P.prior.sd, Math.max(SD_STEP, toStep(secret.sd))) };
  const open = outcomes.filter(({ kind }) => kind === 'CONTRIBUTION');
  const { mean, sd, explanation } = believe({ levels: [], outcomes: open, halfLife }, now, { ...P, prior: told });
  return { mean, sd, explanation: explanation.flatMap((term) => (term.kind === 'PRIOR' ? parted(term, told.sd, P) : term)) };
}

/** The most likely whole level of a belief. */
export function levelOf(mean: number, sd: number): number {
  const probabilities = levelProbabilities(mean, sd);
  return probabilities.indexOf(Math.max(...probabilities)) + 1;
}

const toStep = (sd: number) => Math.round(sd / SD_STEP) * SD_STEP;

/** The share of what was told, parted between the prior and all evidence that is hidden. */
function parted(term: ProficiencyTerm, sd: number, P: ProficiencyParameters): ProficiencyTerm[] {
  const prior = (sd / P.prior.sd) ** 2;
  return [
    { ...term, share: term.share * prior },
    { kind: 'EVIDENCE', items: 0, level: null, share: term.share * (1 - prior) },
  ];
}
