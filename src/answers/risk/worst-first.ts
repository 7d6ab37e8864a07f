/** How much is at risk in a skill. */
export interface Risk {
  readonly skillId: string;
  readonly coverageRisk: number;
  /** Null where nothing is needed. */
  readonly busFactor: number | null;
}

/** Worst first: the likelier to be short of people, then the fewer it hangs on, then by skill, so that pages are stable. */
export function worstFirst(a: Risk, b: Risk): number {
  return (
    b.coverageRisk - a.coverageRisk ||
    (a.busFactor ?? Infinity) - (b.busFactor ?? Infinity) ||
    (a.skillId < b.skillId ? -1 : a.skillId > b.skillId ? 1 : 0)
  );
}
