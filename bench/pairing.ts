/*
 * How long plans of mentoring programs take:
 *
 *   npm run bench:pairing -- [--mentees 3000] [--mentors 1500] [--large 100000]
 *
 * Invents a program and draws its plan up twice: through the API of a service with workers on a graph of its own, from the enrolment to
 * the last page that is read, and without a service, step by step. The pairs are checked by rules written down here once more, the total by
 * the Hungarian algorithm of the package munkres, which is timed at 1,000 mentees too and on 500 people of each side. The solver alone
 * takes --large mentees.
 */
import 'reflect-metadata';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { table } from '../cli/table';
import { inventFacts } from './pairing/facts';
import { planInMemory } from './pairing/in-memory';
import type { Row } from './pairing/row';
import { solveLarge, solveSquare } from './pairing/solver';
import { planThroughApi } from './pairing/through-api';

const { values } = parseArgs({
  options: {
    mentees: { type: 'string', default: '3000' },
    mentors: { type: 'string', default: '1500' },
    large: { type: 'string', default: '100000' },
  },
});
const SQUARE = 500;

async function main(): Promise<void> {
  const [mentees, mentors] = [Number(values.mentees), Number(values.mentors)];
  const now = Date.now();
  const facts = inventFacts(mentees, mentors, now);
  const loadBefore = loadavg()[0]!;
  // First, so that its memory is its own.
  const large = solveLarge(Number(values.large));
  const rows: Row[] = [
    ...(await planThroughApi(`${mentees} x ${mentors} by the API`, facts)),
    ...planInMemory(`${mentees} x ${mentors} in memory`, facts),
    ...planInMemory('1000 x 500 in memory', inventFacts(1_000, 500, now)),
    ...solveSquare(SQUARE),
    ...large,
  ];
  console.log(table([['what', 'result', ''], ...rows.map(({ what, value, note }) => [what, value, note])], { right: [1] }));
  console.log(`\nProcesses waiting for a processor (1 min): ${loadBefore.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
