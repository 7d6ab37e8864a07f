import munkres from 'munkres';
import { type AssignmentProblem, type Edge, menteeCount, problemOf } from '../../src/mentoring/assignment/problem';
import { solve } from '../../src/mentoring/assignment/solve';
import { seededRandom } from '../../src/random';
import { type Row, row, timed } from './row';

const CANDIDATES = 20;

/** Many mentees with twenty candidates each by the solver alone. */
export function solveLarge(mentees: number): Row[] {
  const random = seededRandom(15);
  const below = (limit: number): number => Math.floor(random() * limit);
  const mentors = mentees / 2;
  const edges = Array.from({ length: mentees }, () => {
    const own = new Map<number, number>();
    while (own.size < CANDIDATES) own.set(below(mentors), below(10_000));
    return [...own].map(([mentor, weight]): Edge => [mentor, weight]);
  });
  const problem = problemOf(
    edges,
    Array.from({ length: mentors }, () => Array.from({ length: 1 + below(4) }, (_, place) => 200 * place)),
  );
  const before = process.memoryUsage.rss();
  const { result, took, cpu } = timed(() => solve(problem));
  const memory = `${megabytes(process.memoryUsage.rss())} MB in all, ${megabytes(process.memoryUsage.rss() - before)} of them for solving`;
  const proof = result.optimal ? 'proved the best' : `bound ${result.upperBound}`;
  return [row(`${mentees} mentees, ${CANDIDATES} candidates each, the solver alone`, took, `${cpu}, ${proof}, ${memory}`)];
}

/** As many people on both sides, each pair possible: one instance for both solvers. */
export function solveSquare(size: number): Row[] {
  const random = seededRandom(16);
  const edges = Array.from({ length: size }, () =>
    Array.from({ length: size }, (_, mentor): Edge => [mentor, Math.floor(random() * 10_000)]),
  );
  return solveBoth(
    `${size} x ${size}, all pairs`,
    problemOf(
      edges,
      Array.from({ length: size }, () => [0]),
    ),
  );
}

/** The same problem by our solver over all its edges at once, and by the Hungarian algorithm of munkres with a column for each place. */
export function solveBoth(name: string, problem: AssignmentProblem): Row[] {
  const own = timed(() => solve(problem));
  const costs = costMatrix(problem);
  const other = timed(() => munkres(costs));
  const total = 0 - other.result.reduce((sum, [mentee, column]) => sum + costs[mentee]![column]!, 0);
  const equal = total === own.result.total ? 'the same total' : `another total: ${total} against ${own.result.total}`;
  return [
    row(`${name}: this solver`, own.took, `${own.cpu}, total ${own.result.total}, bound ${own.result.upperBound}`),
    row(`${name}: munkres`, other.took, `${other.cpu}, ${equal}`),
  ];
}

/** What each pair of a mentee and a place costs; each mentee may stay without in a column of their own. */
function costMatrix(problem: AssignmentProblem): number[][] {
  const places = problem.placeCosts.length;
  const mentees = menteeCount(problem);
  return Array.from({ length: mentees }, (_, mentee) => {
    const costs = Array.from({ length: places + mentees }, (_column, column) => (column < places ? 1e9 : -problem.unmatchedValue));
    for (let edge = problem.starts[mentee]!; edge < problem.starts[mentee + 1]!; edge++) {
      const mentor = problem.mentors[edge]!;
      for (let place = problem.placeStarts[mentor]!; place < problem.placeStarts[mentor + 1]!; place++)
        costs[place] = problem.placeCosts[place]! - problem.weights[edge]!;
    }
    return costs;
  });
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
