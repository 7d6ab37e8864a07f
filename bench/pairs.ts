import type { Row } from './measure';

/** What both sides of one pair gave. */
export interface Pair<T> {
  readonly ours: T;
  readonly bare: T;
}

/** Runs both sides as often as asked, each pair in the other order, so that a slow minute hits both alike. */
export async function alternate<T>(count: number, ours: () => Promise<T>, bare: () => Promise<T>): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (let i = 0; i < count; i++) {
    if (i % 2 === 0) {
      const first = await ours();
      pairs.push({ ours: first, bare: await bare() });
    } else {
      const first = await bare();
      pairs.push({ ours: await ours(), bare: first });
    }
  }
  return pairs;
}

/** The value in the middle; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of all lie, between two by proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

type Goal = { readonly atMost?: number; readonly atLeast?: number };

/** The medians of both sides and of the ratios of the pairs (which is not the ratio of the medians), as a row. */
export function compare<T>(pairs: readonly Pair<T>[], pick: (side: T) => number, row: Pick<Row, 'id' | 'what' | 'unit'>, goal: Goal): Row {
  const ratios = pairs.map(({ ours, bare }) => pick(ours) / pick(bare));
  const ratio = median(ratios);
  return {
    ...row,
    ours: median(pairs.map(({ ours }) => pick(ours))),
    bare: median(pairs.map(({ bare }) => pick(bare))),
    ratio,
    ...judged(ratio, goal, 'x'),
    note: `${Math.min(...ratios).toFixed(2)}..${Math.max(...ratios).toFixed(2)}x`,
  };
}

/** Whether a figure keeps its goal, and the goal in words. */
export function judged(value: number, { atMost, atLeast }: Goal, unit: string): Pick<Row, 'goal' | 'met'> {
  if (atMost !== undefined) return { goal: `<= ${atMost}${unit}`, met: value <= atMost };
  if (atLeast !== undefined) return { goal: `>= ${atLeast}${unit}`, met: value >= atLeast };
  return { goal: '', met: undefined };
}
