import { type HolderBelief, FULL, type Holder, type Standard, standardOf, valuesOf, weighBelief, weighted } from './score';

/** A holder of a skill with their belief and the score that is stored. */
export interface RankedHolder extends Holder, HolderBelief {
  readonly score: number | null;
}

/** What a skill's ranking writes. */
export interface Ranking {
  readonly standard: Standard;
  /** Scores that moved, by person. */
  readonly scores: Readonly<Record<string, number>>;
}

/** A score moves once it differs by this from what is stored: smaller movements of others wait. */
const MOVED = 0.01;

/** The part of a person's score that does not depend on the question, 0..1. */
function storedScore(holder: Holder & HolderBelief, standard: Standard): number {
  const { level, standing } = weighBelief(holder);
  return (weighted(valuesOf(holder, standard)) + level + standing) / FULL;
}

/** Ranks all holders of one skill against each other; `exact` writes every difference, else those that moved. */
export function rankHolders(holders: readonly RankedHolder[], reference: number, exact = false): Ranking {
  const standard = standardOf(holders, reference);
  const scores: Record<string, number> = {};
  for (const holder of holders) {
    const score = storedScore(holder, standard);
    if (holder.score === null || Math.abs(holder.score - score) > (exact ? 1e-9 : MOVED)) scores[holder.person] = score;
  }
  return { standard, scores };
}
