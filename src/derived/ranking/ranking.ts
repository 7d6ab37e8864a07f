import { leadOf } from './lead';
import { type HolderBelief, FULL, type Holder, type Standard, standardOf, valuesOf, weighBelief, weighted } from './score';

/** A holder of a skill with their belief, and what is stored of the ranking. */
export interface RankedHolder extends Holder, HolderBelief {
  readonly score: number | null;
  readonly lead: number | null;
}

/** What a skill's ranking writes. */
export interface Ranking {
  readonly standard: Standard;
  /** How many score anything. */
  readonly holders: number;
  /** Scores that moved, by person. */
  readonly scores: Readonly<Record<string, number>>;
  /** How much work says that people lead in the skill, where that moved. */
  readonly leads: Readonly<Record<string, number>>;
}

/** A score moves once it differs by this from what is stored: smaller movements of others wait. */
const MOVED = 0.01;
/** What a score may be away from a fresh one: it is written once it moved by .01, and marked once a belief moved by .02. */
export const TOLERATED = 0.015;
/** A lead moves once it differs by this, which gaps and coverage rest on: a hundredth of a level is no news to them. */
const LEAD_MOVED = 0.02;

/** Ranks all holders of one skill against each other; `exact` writes every difference of a score, else those that moved. */
export function rankHolders(holders: readonly RankedHolder[], reference: number, exact = false): Ranking {
  const standard = standardOf(holders, reference);
  const scores: Record<string, number> = {};
  const leads: Record<string, number> = {};
  let count = 0;
  for (const holder of holders) {
    const values = valuesOf(holder, standard);
    const { level, standing } = weighBelief(holder);
    // The part of a person's score that does not depend on the question, 0..1.
    const score = (weighted(values) + level + standing) / FULL;
    const written = moved(holder.score, score, exact ? 1e-9 : MOVED);
    if (written) scores[holder.person] = score;
    if ((written ? score : (holder.score ?? 0)) > 0) count++;
    const lead = leadOf(values, holder.long);
    if (moved(holder.lead, lead, LEAD_MOVED)) leads[holder.person] = lead;
  }
  return { standard, holders: count, scores, leads };
}

function moved(stored: number | null, next: number, by: number): boolean {
  return stored === null || Math.abs(stored - next) > by;
}
