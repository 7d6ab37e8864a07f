import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  readonly people: number;
  /** Only measures with one of these names; all where it is empty. */
  readonly only: readonly string[];
  readonly pairs: number;
  /** Rows of one sync. */
  readonly rows: number;
  /** Load the organisation anew even if one of this size is there. */
  readonly fresh: boolean;
  /** Keep a CPU profile of each of the service's processes in `folder`/profiles. */
  readonly profile: boolean;
  /** Where the databases of the bench and its results are. */
  readonly folder: string;
}

/** Reads `--people 10000 --only P3,P5 --pairs 5 --rows 10000 --fresh --profile`. Throws where a value makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '10000' },
      only: { type: 'string', default: '' },
      pairs: { type: 'string', default: '5' },
      rows: { type: 'string', default: '10000' },
      fresh: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  return {
    people: whole('people', values.people, 100),
    only: values.only.split(',').filter(Boolean),
    pairs: whole('pairs', values.pairs, 1),
    rows: whole('rows', values.rows, 100),
    fresh: values.fresh,
    profile: values.profile,
    folder: process.env['DATA_DIR'] ?? join('.data', 'bench'),
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} must be a whole number from ${least}, not ${text}.`);
  return value;
}
