import { creditOf, decay, isAuthored } from '../credit/credit';
import { atLeast } from '../proficiency/normal';
import type { SkillEvent } from '../credit/event';
import { focusOf } from '../credit/focus';
import { CREDIT_PARAMETERS as C } from '../credit/parameters';
import { RANKING_PARAMETERS as P } from './parameters';
import { factorAt, type SkillSums } from '../credit/sums';

/** Someone with work in a skill: their sums in it, and T, the credit of all they did; both at the epoch of sums. */
export interface Holder extends SkillSums {
  readonly person: string;
  readonly total: number;
}

/** What a score is made of; the last three take away from it. */
export type Feature =
  'knowledge' | 'current' | 'ownership' | 'level' | 'standing' | 'text' | 'proximity' | 'presence' | 'availability' | 'load';
export type EvidenceValues = Readonly<Record<'knowledge' | 'current' | 'ownership', number>>;

/** What the holders of a skill are measured against, at `reference` (epoch milliseconds). */
export interface Standard {
  readonly bestKnowledge: number;
  readonly bestCurrent: number;
  readonly totalVolume: number;
  readonly reference: number;
}

/** All weights together: what someone who is best in everything sums to. */
export const FULL = Object.values(P.weights).reduce((sum, weight) => sum + weight, 0);

/** Share of the text where skills are asked too. */
export const TEXT_SHARE = P.weights.text / FULL;

/** What the weights of the skills' terms are multiplied by where the text has another share than that. */
export function skillFactor(textShare: number): number {
  return (1 - textShare) / (1 - TEXT_SHARE);
}

/** Sum of the points of all features. */
export function sumOf(points: Readonly<Record<Feature, number>>): number {
  let sum = 0;
  for (const feature of Object.keys(points) as Feature[]) sum += points[feature];
  return sum;
}

/** The best of a skill's holders. O(holders). */
export function standardOf(holders: readonly Holder[], reference: number): Standard {
  const lasting = factorAt(reference, C.knowledgeHalfLife);
  const recent = factorAt(reference, C.currentHalfLife);
  let bestKnowledge = 0;
  let bestCurrent = 0;
  let totalVolume = 0;
  for (const holder of holders) {
    const focus = focusOf(holder.long, holder.total);
    bestKnowledge = Math.max(bestKnowledge, holder.long * lasting * focus);
    bestCurrent = Math.max(bestCurrent, holder.short * recent * focus);
    totalVolume += holder.volume * lasting;
  }
  return { bestKnowledge, bestCurrent, totalVolume, reference };
}

/**
 * One holder against the standard, each value 0..1:
 *
 *   knowledge  L·f / max(L·f)          L = Σ credit/skills, half-life 8 years; f = (L/T)^0.2
 *   current    S·f / (max(S·f) + 1)    S = the same, half-life 9 months
 *   ownership  V / Σ V                 V = Σ size/skills of what was authored
 */
export function valuesOf(holder: Holder, standard: Standard): EvidenceValues {
  const { knowledge, current, ownership } = scalesOf(holder, standard);
  const lasting = factorAt(standard.reference, C.knowledgeHalfLife);
  return {
    knowledge: holder.long * lasting * knowledge,
    current: holder.short * factorAt(standard.reference, C.currentHalfLife) * current,
    ownership: holder.volume * lasting * ownership,
  };
}

/** What is believed of a holder's level, and how they stand with colleagues. */
export interface HolderBelief {
  readonly mean: number;
  readonly sd: number;
  /** Null where nothing says a level. */
  readonly level: number | null;
  readonly standing: number;
}

/**
 * What a belief adds, 0..1: the probability of the level asked for, or where none is asked the cautious mean (mean - sd/2) on the
 * scale; 0 where nothing says a level.
 */
export function levelValue({ mean, sd, level }: Pick<HolderBelief, 'mean' | 'sd' | 'level'>, minLevel: number | null = null): number {
  if (level === null) return 0;
  return minLevel === null ? Math.min(1, Math.max(0, (mean - sd / 2 - 0.5) / 4.5)) : atLeast(minLevel, mean, sd);
}

/** The addends of a belief, weights included. */
export function weighBelief(belief: HolderBelief, minLevel: number | null = null): { level: number; standing: number } {
  return { level: P.weights.level * levelValue(belief, minLevel), standing: P.weights.standing * belief.standing };
}

/** Sum of weight times value. */
export function weighted(values: EvidenceValues): number {
  return P.weights.knowledge * values.knowledge + P.weights.current * values.current + P.weights.ownership * values.ownership;
}

/** What one event adds to the weighted sum of its person: the sums are linear in the events, focus and standard being what they are. */
export function addendOf({ part, size, skills, at }: SkillEvent, holder: Holder, standard: Standard): number {
  const { knowledge, current, ownership } = scalesOf(holder, standard);
  const credit = creditOf(part, size) / skills;
  // Not clipped at the reference, as the sums are not: the reference is never before an event that counts.
  const lasting = decay(at, standard.reference, C.knowledgeHalfLife);
  const volume = isAuthored(part) ? ((size ?? C.defaultSize) / skills) * lasting : 0;
  return (
    P.weights.knowledge * credit * lasting * knowledge +
    P.weights.current * credit * decay(at, standard.reference, C.currentHalfLife) * current +
    P.weights.ownership * volume * ownership
  );
}

/** What a unit of each sum is worth to this holder. */
function scalesOf(holder: Holder, { bestKnowledge, bestCurrent, totalVolume }: Standard): EvidenceValues {
  const focus = focusOf(holder.long, holder.total);
  return {
    knowledge: bestKnowledge > 0 ? focus / bestKnowledge : 0,
    current: focus / (bestCurrent + P.currentFloor),
    ownership: totalVolume > 0 ? 1 / totalVolume : 0,
  };
}
