import { creditOf, decay, isAuthored } from './credit';
import { EXPERT_PARAMETERS as P } from './parameters';

/** One person's part in one contribution that shows the skill. */
export interface SkillEvent {
  readonly contribution: string;
  readonly at: number;
  readonly size: number | null;
  /** How many skills the contribution shows. */
  readonly skills: number;
  readonly part: string;
}

/** Someone with events in a skill, and T: the credit of all they did, decayed like knowledge. */
export interface Holder {
  readonly person: string;
  readonly events: readonly SkillEvent[];
  readonly total: number;
}

export type Feature = 'knowledge' | 'current' | 'ownership' | 'text';

/** The weighted features of one holder, and what each contribution adds to them. */
export interface EvidenceScore {
  readonly person: string;
  /** Value of each feature, 0..1. */
  readonly values: Readonly<Partial<Record<Feature, number>>>;
  /** Sum of weight times value. */
  readonly sum: number;
  /** Contribution to its addend of the sum. */
  readonly addends: ReadonlyMap<string, number>;
}

interface Sums {
  readonly holder: Holder;
  readonly long: number;
  readonly short: number;
  readonly volume: number;
  readonly focus: number;
}

/**
 * Scores everyone with events in one skill against each other. `reference` is the newest contribution known, in epoch
 * milliseconds: a history that ends last year ranks the same today.
 *
 *   knowledge  L·f / max(L·f)          L = Σ credit/skills, half-life 8 years; f = (L/T)^0.2
 *   current    S·f / (max(S·f) + 1)    S = the same, half-life 9 months
 *   ownership  V / Σ V                 V = Σ size/skills of what was authored
 */
export function scoreHolders(holders: readonly Holder[], reference: number): EvidenceScore[] {
  const sums = holders.map((holder) => sumsOf(holder, reference));
  const bestKnowledge = Math.max(0, ...sums.map((s) => s.long * s.focus));
  const bestCurrent = Math.max(0, ...sums.map((s) => s.short * s.focus));
  const volume = sums.reduce((sum, s) => sum + s.volume, 0);
  return sums.map(({ holder, long, short, volume: own, focus }) => {
    const perKnowledge = bestKnowledge > 0 ? focus / bestKnowledge : 0;
    const perCurrent = focus / (bestCurrent + P.currentFloor);
    const perVolume = volume > 0 ? 1 / volume : 0;
    const values = { knowledge: long * perKnowledge, current: short * perCurrent, ownership: own * perVolume };
    const addends = new Map<string, number>();
    for (const event of holder.events) {
      const parts = eventSums(event, reference);
      const points =
        P.weights.knowledge * parts.long * perKnowledge +
        P.weights.current * parts.short * perCurrent +
        P.weights.ownership * parts.volume * perVolume;
      addends.set(event.contribution, (addends.get(event.contribution) ?? 0) + points);
    }
    return { person: holder.person, values, sum: weighted(values), addends };
  });
}

/** Sum of weight times value. */
export function weighted(values: Readonly<Partial<Record<Feature, number>>>): number {
  return (Object.entries(values) as [Feature, number][]).reduce((sum, [feature, value]) => sum + P.weights[feature] * value, 0);
}

function sumsOf(holder: Holder, reference: number): Sums {
  let long = 0;
  let short = 0;
  let volume = 0;
  for (const event of holder.events) {
    const parts = eventSums(event, reference);
    long += parts.long;
    short += parts.short;
    volume += parts.volume;
  }
  const focus = holder.total > 0 ? Math.min(1, long / holder.total) ** P.focusExponent : 0;
  return { holder, long, short, volume, focus };
}

function eventSums({ part, size, skills, at }: SkillEvent, reference: number) {
  const credit = creditOf(part, size) / skills;
  const lasting = decay(at, reference, P.knowledgeHalfLife);
  return {
    long: credit * lasting,
    short: credit * decay(at, reference, P.currentHalfLife),
    volume: isAuthored(part) ? ((size ?? P.defaultSize) / skills) * lasting : 0,
  };
}
