import type { LevelObservation, Observations, OutcomeObservation } from './observation';
import { type LevelKind, PROFICIENCY_PARAMETERS, type ProficiencyParameters } from './parameters';
import { MONTH_MS } from '../../time';

/** Precision and weighted level of one kind; `fresh` is the precision it would have without ageing. */
export interface LevelSum {
  readonly kind: LevelKind;
  readonly items: number;
  readonly precision: number;
  readonly fresh: number;
  readonly level: number;
}

/** Outcomes at one difficulty: effective number and successes. */
export interface OutcomeBin {
  readonly kind: 'CONTRIBUTION' | 'MENTORING';
  readonly difficulty: number;
  readonly items: number;
  readonly count: number;
  readonly fresh: number;
  readonly successes: number;
  /** Whether all of it is the word of people of whom nothing sure is known. */
  readonly unproven: boolean;
}

/** 2^(-age/halfLife); dates in the future count as now. */
export function ageing(at: number, now: number, halfLife: number): number {
  return 2 ** (-Math.max(0, now - at) / MONTH_MS / halfLife);
}

/**
 * Sums the level statements by kind: τ = trust·0.5^k·2^(-age/half-life)/variance, k counting earlier items of the same person
 * from the newest back, so that order does not matter; each kind's τ is capped. Endorsements are pooled into one observation.
 */
export function sumLevels({ levels, halfLife }: Observations, now: number, P: ProficiencyParameters = PROFICIENCY_PARAMETERS): LevelSum[] {
  const sums: LevelSum[] = [];
  for (const kind of Object.keys(P.levels) as LevelKind[]) {
    const own = levels.filter((item) => item.kind === kind);
    if (!own.length) continue;
    const { bias, variance, cap } = P.levels[kind];
    const months = halfLife ?? P.levels[kind].halfLife;
    const weighted = repeated(own).map(({ item, factor }) => {
      const fresh = item.trust * factor;
      return { level: item.level, fresh, aged: fresh * ageing(item.at, now, months) };
    });
    const aged = weighted.reduce((sum, w) => sum + w.aged, 0);
    const fresh = weighted.reduce((sum, w) => sum + w.fresh, 0);
    const mean = aged > 0 ? weighted.reduce((sum, w) => sum + w.aged * w.level, 0) / aged : 0;
    const pooled = kind === 'PEER';
    // Many endorsements are one observation of how well known the skill is, not many measurements of it.
    const level = (pooled ? P.peer.base + P.peer.slope * Math.log1p(aged) : mean) - bias;
    const precision = Math.min(cap, (pooled ? Math.min(1, aged) : aged) / variance);
    sums.push({ kind, items: own.length, precision, fresh: Math.min(cap, (pooled ? Math.min(1, fresh) : fresh) / variance), level });
  }
  return sums;
}

/** Each item with 0.5^k, k being its place among the items of the same person, newest first, ties by level. */
export function repeated(items: readonly LevelObservation[]): { item: LevelObservation; factor: number }[] {
  return halved([...items].sort((a, b) => b.at - a.at || b.level - a.level || b.trust - a.trust));
}

/** The same of graded outcomes, ties by difficulty; those that no one person said are whole. */
function repeatedOutcomes(items: readonly OutcomeObservation[]): { item: OutcomeObservation; factor: number }[] {
  return halved([...items].sort((a, b) => b.at - a.at || b.difficulty - a.difficulty || b.weight - a.weight));
}

function halved<T extends { readonly by?: string }>(sorted: readonly T[]): { item: T; factor: number }[] {
  const seen = new Map<string, number>();
  return sorted.map((item) => {
    if (item.by === undefined) return { item, factor: 1 };
    const k = seen.get(item.by) ?? 0;
    seen.set(item.by, k + 1);
    return { item, factor: 0.5 ** k };
  });
}

/** Sums graded outcomes by kind and difficulty, further ones that the same person said at half each; each bin is capped. */
export function binOutcomes(
  { outcomes, halfLife }: Observations,
  now: number,
  P: ProficiencyParameters = PROFICIENCY_PARAMETERS,
): OutcomeBin[] {
  const bins = new Map<
    string,
    { of: OutcomeObservation; items: number; count: number; fresh: number; successes: number; unproven: boolean }
  >();
  for (const { item, factor } of repeatedOutcomes(outcomes)) {
    const difficulty = Math.min(5, Math.max(1, Math.round(item.difficulty)));
    const key = `${item.kind} ${difficulty}`;
    const bin = bins.get(key) ?? { of: { ...item, difficulty }, items: 0, count: 0, fresh: 0, successes: 0, unproven: true };
    const fresh = item.weight * factor;
    const weight = fresh * ageing(item.at, now, halfLife ?? P.outcomes[item.kind].halfLife);
    bin.items++;
    bin.count += weight;
    bin.fresh += fresh;
    bin.successes += weight * item.outcome;
    bin.unproven &&= item.unproven ?? false;
    bins.set(key, bin);
  }
  return [...bins.values()]
    .map(({ of: { kind, difficulty }, items, count, fresh, successes, unproven }) => {
      const cap = P.outcomes[kind].cap;
      const scale = count > cap ? cap / count : 1;
      return { kind, difficulty, items, count: count * scale, fresh: Math.min(cap, fresh), successes: successes * scale, unproven };
    })
    .sort((a, b) => (a.kind === b.kind ? a.difficulty - b.difficulty : a.kind < b.kind ? -1 : 1));
}
