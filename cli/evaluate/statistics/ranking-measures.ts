/** What judges say of the items of one query, by id: 0 is judged and of no use, higher is better. */
export type Grades = ReadonlyMap<string, number>;

interface Scored {
  readonly id: string;
  readonly score: number;
}

const gain = (grade: number) => 2 ** Math.max(0, grade) - 1;
const relevantOf = (grades: Grades) => [...grades.values()].filter((grade) => grade > 0);

/** Best first, ties by id: a ranking must not hang on the order in which equal items were met. */
export function orderByScore<T extends Scored>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Discounted gain of the first `depth` items as a share of what the best order would have: gain 2^grade - 1, discount
 * log2(place + 1) (Järvelin and Kekäläinen 2002, with the gain of Burges et al. 2005). 0 where nothing is relevant.
 */
export function ndcg(ranking: readonly string[], grades: Grades, depth = 10): number {
  const ideal = discounted(
    relevantOf(grades).sort((a, b) => b - a),
    depth,
  );
  return ideal > 0
    ? discounted(
        ranking.map((id) => grades.get(id) ?? 0),
        depth,
      ) / ideal
    : 0;
}

function discounted(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);
}

/** One over the place of the first relevant item; 0 where there is none. Its mean over queries is MRR. */
export function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const place = ranking.findIndex((id) => isRelevant(id, grades));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Share of the first `depth` places that hold a relevant item; an empty place holds none. */
export function precisionAt(ranking: readonly string[], grades: Grades, depth: number): number {
  return hits(ranking, grades, depth) / depth;
}

/** Share of the relevant items that stand in the first `depth` places. */
export function recallAt(ranking: readonly string[], grades: Grades, depth: number): number {
  const relevant = relevantOf(grades).length;
  return relevant ? hits(ranking, grades, depth) / relevant : 0;
}

/** Mean precision at the places of the relevant items; one that is not in the ranking counts 0. Its mean over queries is MAP. */
export function averagePrecision(ranking: readonly string[], grades: Grades): number {
  const relevant = relevantOf(grades).length;
  let found = 0;
  let sum = 0;
  ranking.forEach((id, i) => {
    if (isRelevant(id, grades)) sum += ++found / (i + 1);
  });
  return relevant ? sum / relevant : 0;
}

/** Share of the items shown in the first `depth` places that nobody judged: much of it, and the other measures say little. */
export function unjudgedAt(ranking: readonly string[], grades: Grades, depth: number): number {
  const shown = ranking.slice(0, depth);
  return shown.length ? shown.filter((id) => !grades.has(id)).length / shown.length : 0;
}

const isRelevant = (id: string, grades: Grades) => (grades.get(id) ?? 0) > 0;

function hits(ranking: readonly string[], grades: Grades, depth: number): number {
  return ranking.slice(0, depth).filter((id) => isRelevant(id, grades)).length;
}
