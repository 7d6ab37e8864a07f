/** Points by term; they sum to the score. */
export type Terms = Readonly<Record<string, number>>;

/** One person in an answer of the service. */
export interface Ranked {
  readonly person: string;
  readonly score: number;
  readonly terms: Terms;
}

/** What the service answered to one question, best first, and how long the first page took. */
export interface Answer {
  readonly query: string;
  readonly ranking: readonly Ranked[];
  readonly ms: number;
}

/** Why someone stands where they do: a place, or the rule that leaves them out. */
export interface Standing extends Partial<Ranked> {
  readonly rank?: number | undefined;
  readonly excludedBy?: string | null | undefined;
}
