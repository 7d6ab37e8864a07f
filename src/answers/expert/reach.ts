import { RANKING_PARAMETERS as R } from '../../derived/ranking/parameters';
import { TOLERATED } from '../../derived/ranking/ranking';
import { FULL, skillFactor } from '../../derived/ranking/score';
import { EXPERT_PARAMETERS as P } from './parameters';

/** An asked skill as far as the bound of those who were not read depends on it. */
export interface EstimatedSkill {
  readonly id: string;
  /** Share of the question, 0..1. */
  readonly weight: number;
  readonly minLevel: number | null;
  readonly broad: boolean;
}

/** How far a search has read. */
export interface Reach {
  /** The best estimate among those who were not read; undefined where everyone was. */
  readonly rest: number | undefined;
  /** Of broad skills: the largest Σ score² that anyone has, and the most parts of it that anyone holds. */
  readonly broad: ReadonlyMap<string, { readonly best: number; readonly most: number }>;
  /** Ids of skills that neighbours stand in for. */
  readonly scarce: readonly string[];
}

/** Share of a question's skill points that the best holder of a broad skill gets: the rest up to 1 is of text and proximity. */
export const BROAD_SHARE = (FULL - R.weights.text - R.weights.proximity) / FULL;

/**
 * What a stored score may be below the one that is ranked by: it is written once it moved enough, and where a level is asked for, the
 * probability of that level takes the place of what the belief counts otherwise.
 */
export function slackOf(minLevel: number | null): number {
  return TOLERATED + (minLevel === null ? 0 : R.weights.level / FULL);
}

/**
 * The most by which the score of somebody who was not read may exceed their estimate, who have at most the estimate `rest`. What takes
 * away from a score (absence, load) is no part of an estimate, so it need not be known. With n parts held of a broad skill,
 * sqrt(Σ x²) is at most sqrt(Σ score²) + slack·sqrt(n) by the triangle inequality.
 */
export function slackAbove(
  skills: readonly EstimatedSkill[],
  { rest = 0, broad, scarce }: Reach,
  textShare: number,
  near: boolean,
): number {
  const factor = skillFactor(textShare);
  let slack = near ? (R.weights.proximity * factor) / FULL : 0;
  for (const { id, weight, minLevel, broad: isBroad } of skills) {
    const part = weight * factor;
    const off = slackOf(minLevel);
    slack += isBroad ? broadSlack(part * BROAD_SHARE, rest, off, broad.get(id)) : part * off;
    if (isBroad && scarce.includes(id)) slack += P.expansion.similar * part * off;
  }
  // Sums in another order differ in their last digits.
  return slack + 1e-9;
}

function broadSlack(most: number, rest: number, off: number, known: { best: number; most: number } | undefined): number {
  if (!known || known.best <= 0 || most <= 0) return 0;
  const moved = off * Math.sqrt(known.most);
  const best = Math.sqrt(known.best);
  // The best holder's own sum may be less than is stored; nobody gets more than the best.
  if (best <= moved) return most;
  const share = Math.min(1, rest / most);
  return most * (((Math.sqrt(share) * best + moved) / (best - moved)) ** 2 - share);
}

/** The score that nobody who was not read can reach; undefined where everyone was read. */
export function unreadBound(
  skills: readonly EstimatedSkill[],
  reach: Reach,
  { textShare, near }: { readonly textShare: number; readonly near: boolean },
): number | undefined {
  return reach.rest === undefined ? undefined : reach.rest + slackAbove(skills, reach, textShare, near);
}
