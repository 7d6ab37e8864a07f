import type { Grades } from './statistics/ranking-measures';
import { table } from '../table';
import type { Answer, Standing } from './answer';
import { MAIN } from './measures';
import type { QueryResult } from './saved-run';

/** People named of those who stand above the ones that should. */
const ABOVE = 3;

/** Where a relevant person stands in the whole answer. */
export type FindStanding = (query: string, person: string) => Promise<Standing>;

/** The queries with the lowest measure first, ties by id; those without a loss are left out. */
export function worstFirst(results: readonly QueryResult[], count: number): QueryResult[] {
  return results
    .filter(({ measures }) => measures[MAIN] < 1 - 1e-9)
    .sort((a, b) => a.measures[MAIN] - b.measures[MAIN] || (a.query < b.query ? -1 : 1))
    .slice(0, count);
}

/** One query's relevant people with place, score and terms, and who stands above the last of them that was found. */
export async function lossOf(result: QueryResult, { ranking }: Answer, grades: Grades, find: FindStanding): Promise<string> {
  const places = new Map(ranking.map((ranked, i) => [ranked.person, { ...ranked, rank: i + 1 }]));
  const relevant = [...grades].filter(([, grade]) => grade > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const rows: string[][] = [];
  let lowest = 0;
  for (const [person, grade] of relevant) {
    const standing = places.get(person) ?? (await find(result.query, person));
    lowest = Math.max(lowest, standing.rank ?? Infinity);
    rows.push([`  relevant (${grade})`, person, ...placeOf(standing)]);
  }
  const above = ranking.filter(({ person }, i) => i + 1 < lowest && !((grades.get(person) ?? 0) > 0)).slice(0, ABOVE);
  for (const ranked of above) rows.push(['  above', ranked.person, ...placeOf(places.get(ranked.person) ?? {})]);
  return `${result.query}  ${MAIN} ${result.measures[MAIN].toFixed(4)}\n${table(rows, { right: [2, 3] })}`;
}

function placeOf({ rank, score, terms, excludedBy }: Standing): string[] {
  if (rank === undefined || score === undefined) return ['-', '', excludedBy ?? 'Not found.'];
  const addends = Object.entries(terms ?? {}).map(([term, points]) => `${term} ${points.toFixed(3)}`);
  return [`#${rank}`, score.toFixed(3), addends.join(' + ')];
}
