import { CliError } from '../errors';
import { fileEntry } from '../files/entries';
import { readRecords } from '../files/records';
import { type Edge, problemOf } from '../../src/mentoring/assignment/problem';
import { type Objective, solve } from '../../src/mentoring/assignment/solve';
import { proofOf, type Solved } from './answer';

/** Scores may have this many decimals: they are solved as whole numbers, so that the bound is exact. */
const MOST_DECIMALS = 6;

/** People in the order in which they are named first. */
class Numbers {
  readonly ids: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}

interface Scored {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
}

/** The pairs of a table mentee, mentor, score. Throws CliError that names the pair at fault. */
export async function readScores(path: string): Promise<Scored[]> {
  const scores: Scored[] = [];
  const seen = new Set<string>();
  for await (const { mentee, mentor, score } of readRecords(
    await fileEntry(path),
    { mentee: 'mentee', mentor: 'mentor', score: 'score' },
    { strict: true },
  )) {
    if (score.trim() === '' || !Number.isFinite(Number(score)))
      throw new CliError(`${mentee} and ${mentor}: the score "${score}" is not a number.`);
    const pair = JSON.stringify([mentee, mentor]);
    if (seen.has(pair)) throw new CliError(`${mentee} and ${mentor} stand in the table twice.`);
    seen.add(pair);
    scores.push({ mentee, mentor, score: Number(score) });
  }
  return scores;
}

/** Places by mentor from a table mentor, capacity. Throws CliError where one is no whole number from 0 on. */
export async function readCapacities(path: string): Promise<Map<string, number>> {
  const capacities = new Map<string, number>();
  for await (const { mentor, capacity } of readRecords(
    await fileEntry(path),
    { mentor: 'mentor', capacity: 'capacity' },
    { strict: true },
  )) {
    if (!/^\d{1,6}$/.test(capacity.trim())) throw new CliError(`${mentor}: the capacity "${capacity}" is not a whole number from 0 on.`);
    capacities.set(mentor, Number(capacity));
  }
  return capacities;
}

/** The best pairs; a mentor without a row in `capacities` has one place. */
export function solveScores(scores: readonly Scored[], capacities: ReadonlyMap<string, number>, objective: Objective): Solved {
  const scale = 10 ** Math.max(0, ...scores.map(({ score }) => decimalsOf(score)));
  const [mentees, mentors] = [new Numbers(), new Numbers()];
  const edges: Edge[][] = [];
  for (const { mentee, mentor, score } of scores) (edges[mentees.of(mentee)] ??= []).push([mentors.of(mentor), Math.round(score * scale)]);
  const places = mentors.ids.map((id) => Array.from({ length: Math.min(capacities.get(id) ?? 1, mentees.ids.length) }, () => 0));
  const problem = problemOf(edges, places);
  const assignment = solve(problem, objective);
  const pairs = Array.from(assignment.edges, (edge, mentee) => ({ edge, mentee })).filter(({ edge }) => edge >= 0);
  return {
    ...proofOf(assignment, (points) => points / scale),
    unmatched: mentees.ids.length - assignment.matched,
    assignment: pairs.map(({ edge, mentee }) => ({
      mentee: mentees.ids[mentee]!,
      mentor: mentors.ids[problem.mentors[edge]!]!,
      score: problem.weights[edge]! / scale,
    })),
  };
}

function decimalsOf(score: number): number {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++)
    if (Math.abs(score * 10 ** decimals - Math.round(score * 10 ** decimals)) < 1e-9 * Math.max(1, Math.abs(score))) return decimals;
  throw new CliError(`The score ${score} has more than ${MOST_DECIMALS} decimals.`);
}
