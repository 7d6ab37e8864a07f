import { CHAMPION_PARAMETERS, type ChampionParameters } from './parameters';

/**
 * Lower bound of the rate of success: mean of Beta(1 + s, 1.5 + f) less 1.28 standard deviations, at least 0. Few deeds are not
 * believed far, whatever became of them.
 */
export function successRate(successes: number, failures: number, P: ChampionParameters = CHAMPION_PARAMETERS): number {
  const a = P.prior.success + successes;
  const b = P.prior.failure + failures;
  const sum = a + b;
  return Math.max(0, a / sum - P.caution * Math.sqrt((a * b) / (sum * sum * (sum + 1))));
}

/** What deeds are worth: the rate of success times log2(1 + s). Grows with s, falls with f. */
export function worthOf(successes: number, failures: number, P: ChampionParameters = CHAMPION_PARAMETERS): number {
  return successRate(successes, failures, P) * Math.log2(1 + successes);
}

/** What a verified level adds, NaN where nobody verified one. */
export function levelWorth(verified: number, P: ChampionParameters = CHAMPION_PARAMETERS): number {
  return Number.isNaN(verified) ? 0 : P.verified.weight * Math.max(0, verified - P.verified.from);
}
