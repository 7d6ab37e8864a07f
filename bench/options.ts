import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  readonly people: number;
  /** Only measures with one of these names or goals; all where it is empty. */
  readonly only: readonly string[];
  /** Only questions of these names, where experts are searched for; all where it is empty. */
  readonly ask: readonly string[];
  readonly pairs: number;
  /** Pairs of the full rebuild, which takes minutes. */
  readonly rebuilds: number;
  /** Rows of one sync of people and of contributions. */
  readonly rows: number;
  /** Rows of one sync of evidence. */
  readonly evidence: number;
  /** Changes of one person in a burst. */
  readonly changes: number;
  /** Where ESCO's files are, for an organisation of its roles; empty for generated ones. */
  readonly esco: string;
  /** Load the organisation anew even if one of this size is there. */
  readonly fresh: boolean;
  /** Keep the db hits of this run as those that later runs are compared with. */
  readonly keepHits: boolean;
  /** Keep the figures of this run in bench/history.json, as those that later runs are told against. */
  readonly keep: boolean;
  /** Keep a CPU profile of each measured process in `folder`/profiles. */
  readonly profile: boolean;
  /** Where the databases of this size and their results are. */
  readonly folder: string;
}

/** Reads `--people 10000 --only search,P5 --pairs 5 …` (bench/main.ts). Throws where a value makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '10000' },
      only: { type: 'string', default: '' },
      ask: { type: 'string', default: '' },
      pairs: { type: 'string', default: '5' },
      rebuilds: { type: 'string', default: '1' },
      rows: { type: 'string', default: '10000' },
      evidence: { type: 'string', default: '100000' },
      changes: { type: 'string', default: '5000' },
      esco: { type: 'string', default: '' },
      fresh: { type: 'boolean', default: false },
      'keep-hits': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  return {
    people: whole('people', values.people, 100),
    only: values.only.split(',').filter(Boolean),
    ask: values.ask.split(',').filter(Boolean),
    pairs: whole('pairs', values.pairs, 1),
    rebuilds: whole('rebuilds', values.rebuilds, 1),
    rows: whole('rows', values.rows, 100),
    evidence: whole('evidence', values.evidence, 100),
    changes: whole('changes', values.changes, 10),
    esco: values.esco,
    fresh: values.fresh,
    keepHits: values['keep-hits'],
    keep: values.keep,
    profile: values.profile,
    folder: process.env['DATA_DIR'] ?? join('.data', 'bench'),
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} must be a whole number from ${least}, not ${text}.`);
  return value;
}
