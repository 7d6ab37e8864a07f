import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { UnprovenAssignmentError } from '../src/mentoring/assignment/solve';
import { CliError } from './errors';
import { fromCaller } from './paths';
import { createProgram, runProgram } from './program';
import type { Solved } from './solve/answer';
import { readCosts, solveCosts } from './solve/orlib';
import { readCapacities, readScores, solveScores } from './solve/scores';
import { readMentees, readMentors, solveStable } from './solve/stable';

interface Options {
  readonly policy: 'best' | 'most-people' | 'stable';
  readonly capacities?: string;
  readonly mentees?: string;
  readonly mentors?: string;
}

/** A way of solving that waits: its files are read, the time counts from here. */
type Ready = () => Solved;

/** The solver alone, without a service. */
function addOptions(program: Command): void {
  program
    .argument('[file]', 'costs of the OR-Library (the least is found), or a table mentee,mentor,score (the most is found)')
    .addOption(new Option('--policy <policy>', 'what counts first').choices(['best', 'most-people', 'stable']).default('best'))
    .option('--capacities <file>', 'a table mentor,capacity; a mentor without a row has one place')
    .option('--mentees <file>', 'for stable pairs: a table id,rol')
    .option('--mentors <file>', 'for stable pairs: a table id,numberOfPos,rol')
    .action(async (file: string | undefined, options: Options) => {
      const ready = options.policy === 'stable' ? await readyForStable(file, options) : await readyForFile(file, options);
      const begun = performance.now();
      const solved = solveOrExplain(ready);
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      console.log(JSON.stringify({ ...solved, ms }));
    });
}

async function readyForStable(file: string | undefined, options: Options): Promise<Ready> {
  if (file !== undefined || options.mentees === undefined || options.mentors === undefined)
    throw new CliError('--policy stable needs --mentees FILE and --mentors FILE, and no other file.');
  const mentees = await readMentees(existing(options.mentees));
  const mentors = await readMentors(existing(options.mentors));
  return () => solveStable(mentees, mentors);
}

async function readyForFile(file: string | undefined, { policy, capacities, mentees, mentors }: Options): Promise<Ready> {
  if (file === undefined) throw new CliError('A file is needed: costs of the OR-Library, or a table mentee,mentor,score.');
  if (mentees !== undefined || mentors !== undefined) throw new CliError('--mentees and --mentors belong to --policy stable.');
  const path = existing(file);
  const text = await readFile(path, 'utf8');
  if (/^[\s\d+.-]*$/.test(text)) {
    if (capacities !== undefined) throw new CliError('--capacities belongs to a table mentee,mentor,score.');
    const costs = readCosts(text, file);
    return () => solveCosts(costs);
  }
  const scores = await readScores(path);
  const places = capacities === undefined ? new Map<string, number>() : await readCapacities(existing(capacities));
  return () => solveScores(scores, places, policy === 'most-people' ? 'MOST_PEOPLE' : 'BEST_TOTAL');
}

function existing(file: string): string {
  const path = fromCaller(file);
  if (!existsSync(path)) throw new CliError(`There is no file ${file}.`);
  return path;
}

function solveOrExplain(ready: Ready): Solved {
  try {
    return ready();
  } catch (error) {
    throw error instanceof UnprovenAssignmentError ? new CliError(error.message) : error;
  }
}

const program = createProgram(
  'npm run solve --',
  'Pairs mentees with mentors from files, without a service, and prints one JSON object: what the pairs are worth, the bound that proves it, and the pairs.',
  '0 done, 2 a mistake in the call or in a file.',
);
addOptions(program);
runProgram(program, 'Nothing was printed.');
