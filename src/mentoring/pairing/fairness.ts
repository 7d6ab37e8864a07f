/** People of one group of a plan: how many there are, how many have a mentor, and the sum of their scores (0..1). */
export interface GroupCounts {
  readonly group: string;
  readonly people: number;
  readonly matched: number;
  readonly scores: number;
}

/** A group beside all others; nothing is said of fewer than five people, in it or beside it. */
export interface GroupFairness {
  readonly group: string;
  readonly people: number;
  readonly matchRate: number | null;
  readonly meanScore: number | null;
  /** Match rate of the group less that of the rest, with its 95% interval. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const FEWEST = 5;
/** Two-sided 95%. */
const Z = 1.959_963_984_540_054;

/** Match rate and mean score of each group against all others, largest group first. */
export function fairnessOf(groups: readonly GroupCounts[]): GroupFairness[] {
  const all = groups.reduce((sum, { people }) => sum + people, 0);
  const matchedInAll = groups.reduce((sum, { matched }) => sum + matched, 0);
  return [...groups]
    .sort((a, b) => b.people - a.people || (a.group < b.group ? -1 : 1))
    .map(({ group, people, matched, scores }) => {
      const shown = people >= FEWEST;
      const rest = all - people;
      const interval = shown && rest >= FEWEST ? newcombe(matched, people, matchedInAll - matched, rest) : undefined;
      return {
        group,
        people,
        matchRate: shown ? matched / people : null,
        meanScore: shown && matched >= FEWEST ? scores / matched : null,
        difference: interval?.difference ?? null,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      };
    });
}

/** The score interval of a proportion (Wilson 1927). */
export function wilson(hits: number, trials: number): { readonly low: number; readonly high: number } {
  const share = hits / trials;
  const centre = share + (Z * Z) / (2 * trials);
  const half = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  const scale = 1 + (Z * Z) / trials;
  return { low: (centre - half) / scale, high: (centre + half) / scale };
}

/**
 * The difference of two proportions with its 95% interval (Newcombe 1998, method 10: square-and-add of Wilson's intervals), which holds
 * for few people and for shares near 0 and 1.
 */
export function newcombe(
  hits: number,
  trials: number,
  otherHits: number,
  otherTrials: number,
): { readonly difference: number; readonly low: number; readonly high: number } {
  const [share, other] = [hits / trials, otherHits / otherTrials];
  const [own, rest] = [wilson(hits, trials), wilson(otherHits, otherTrials)];
  const difference = share - other;
  return {
    difference,
    low: difference - Math.sqrt((share - own.low) ** 2 + (rest.high - other) ** 2),
    high: difference + Math.sqrt((own.high - share) ** 2 + (other - rest.low) ** 2),
  };
}
