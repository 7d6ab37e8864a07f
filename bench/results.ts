import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './measure';
import type { Options } from './options';
import type { Machine } from './report';

/** What is kept of the last run of one size. */
export interface Results {
  readonly people: number;
  readonly runs: readonly {
    readonly start: Machine;
    readonly end: Machine;
    readonly options: Options;
    readonly measures: readonly string[];
  }[];
  readonly rows: readonly KeptRow[];
}

/** A row with the measure it is of. */
export type KeptRow = Row & { readonly measure: string };

const fileOf = (folder: string) => join(folder, 'bench.json');

/** The results kept in a folder, undefined where there are none. */
export function readResults(folder: string): Results | undefined {
  const file = fileOf(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined;
}

/** Keeps the rows of a run in place of older ones of the same measures; gives the file. */
export function keepResults(options: Options, run: Omit<Results['runs'][number], 'options'>, rows: readonly KeptRow[]): string {
  const before = readResults(options.folder);
  const replaced = new Set(run.measures);
  const others = (before?.rows ?? []).filter(({ measure }) => !replaced.has(measure));
  const runs = (before?.runs ?? [])
    .map((old) => ({ ...old, measures: old.measures.filter((name) => !replaced.has(name)) }))
    .filter(({ measures }) => measures.length);
  const results: Results = { people: options.people, runs: [...runs, { ...run, options }], rows: [...others, ...rows] };
  mkdirSync(options.folder, { recursive: true });
  writeFileSync(fileOf(options.folder), `${JSON.stringify(results, null, 2)}\n`);
  return fileOf(options.folder);
}
