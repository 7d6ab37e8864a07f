import { averagePrecision, type Grades, ndcg, precisionAt, recallAt, reciprocalRank, unjudgedAt } from './statistics/ranking-measures';

/** Places that are looked at: what a page shows. */
export const DEPTH = 10;

/** The measures by name, in the order in which they are shown; the first decides what a loss is. */
export const MEASURES = {
  'nDCG@10': (ranking, grades) => ndcg(ranking, grades, DEPTH),
  MRR: reciprocalRank,
  'P@1': (ranking, grades) => precisionAt(ranking, grades, 1),
  'P@5': (ranking, grades) => precisionAt(ranking, grades, 5),
  'recall@10': (ranking, grades) => recallAt(ranking, grades, DEPTH),
  'MAP@10': averagePrecision,
  'unjudged@10': (ranking, grades) => unjudgedAt(ranking, grades, DEPTH),
} as const satisfies Record<string, (ranking: readonly string[], grades: Grades) => number>;

export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];
export const MAIN: Measure = 'nDCG@10';

/** All measures of one answer, over the places of a page whatever the depth that was read. */
export function measure(people: readonly string[], grades: Grades): Record<Measure, number> {
  const page = people.slice(0, DEPTH);
  return Object.fromEntries(MEASURE_NAMES.map((name) => [name, MEASURES[name](page, grades)])) as Record<Measure, number>;
}
