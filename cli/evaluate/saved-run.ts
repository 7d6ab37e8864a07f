import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { CliError } from '../errors';
import { fromCaller } from '../paths';
import type { Ranked } from './answer';
import { MAIN, MEASURE_NAMES, type Measure } from './measures';

/** What is kept of one query: its measures, and the places of a page with what they are made of. */
export interface QueryResult {
  readonly query: string;
  readonly measures: Readonly<Record<Measure, number>>;
  readonly ranking: readonly Ranked[];
}

const savedRun = z.object({
  folder: z.string(),
  at: z.string(),
  results: z.array(
    z.object({
      query: z.string(),
      measures: z.record(z.enum(MEASURE_NAMES as [Measure, ...Measure[]]), z.number()),
      ranking: z.array(z.object({ person: z.string(), score: z.number(), terms: z.record(z.string(), z.number()) })),
    }),
  ),
});

export type SavedRun = z.infer<typeof savedRun>;

/** Keeps the results of every query, for a later run to be compared with. */
export async function saveRun(path: string, folder: string, results: readonly QueryResult[]): Promise<void> {
  const run: SavedRun = {
    folder,
    at: new Date().toISOString(),
    results: results.map(({ ranking, ...rest }) => ({ ...rest, ranking: [...ranking] })),
  };
  try {
    await writeFile(fromCaller(path), `${JSON.stringify(run)}\n`);
  } catch (error) {
    throw new CliError(`--save: ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads what a run saved. Throws CliError where the file is none. */
export async function readRun(path: string): Promise<SavedRun> {
  const text = await readFile(fromCaller(path), 'utf8').catch(() => {
    throw new CliError(`--compare: there is no file ${path}; create one with --save.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = savedRun.safeParse(value);
  if (!parsed.success) throw new CliError(`--compare: ${path} is not a file written by --save (${MAIN} and the rest of each query).`);
  return parsed.data;
}
