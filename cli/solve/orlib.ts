import { CliError } from '../errors';
import { type Edge, problemOf } from '../../src/mentoring/assignment/problem';
import { solve } from '../../src/mentoring/assignment/solve';
import { proofOf, type Solved } from './answer';

/** An assignment problem of the OR-Library (Beasley 1990): its size n, then n rows of n costs, over as many lines as it likes. */
export function readCosts(text: string, name: string): number[][] {
  const numbers = text.split(/\s+/).filter(Boolean).map(Number);
  const [size = NaN, ...costs] = numbers;
  if (!Number.isInteger(size) || size < 1 || costs.length !== size * size)
    throw new CliError(`${name}: a size n and n times n costs were expected; it has ${costs.length} numbers after ${size}.`);
  const wrong = costs.findIndex((cost) => !Number.isSafeInteger(cost));
  if (wrong >= 0) throw new CliError(`${name}: cost ${wrong + 1} is not a whole number.`);
  return Array.from({ length: size }, (_, row) => costs.slice(row * size, (row + 1) * size));
}

/** Everyone assigned, at the least cost. Rows are mentees, columns mentors, both counted from 1. */
export function solveCosts(costs: readonly (readonly number[])[]): Solved {
  const highest = costs.reduce((most, row) => Math.max(most, ...row), 0);
  const edges = costs.map((row) => row.map((cost, column): Edge => [column, highest - cost]));
  const problem = problemOf(
    edges,
    costs.map(() => [0]),
  );
  const assignment = solve(problem, 'MOST_PEOPLE');
  const all = highest * costs.length;
  return {
    ...proofOf(assignment, (points) => all - points),
    unmatched: costs.length - assignment.matched,
    assignment: Array.from(assignment.edges, (edge, row) => {
      const column = problem.mentors[edge]!;
      return { mentee: row + 1, mentor: column + 1, cost: costs[row]![column]! };
    }),
  };
}
