import type { Graph } from '../src/graph/query';
import type { Issuer } from './issuer';
import type { Options } from './options';
import type { Organisation } from './organisation';
import type { Running, StartOptions } from './process';

/** One line of the table. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** The other side, measured in the same run; null where the figure stands for itself. */
  readonly bare: number | null;
  readonly ratio: number | null;
  readonly goal: string;
  /** Undefined where nothing is promised. */
  readonly met: boolean | undefined;
  readonly note?: string;
}

/** What a measure works with. */
export interface Context {
  readonly options: Options;
  readonly organisation: Organisation;
  /** A connection of the bench's own. */
  readonly graph: Graph;
  readonly issuer: Issuer;
  /** The built service in production mode, in a process of its own; each call starts one. */
  readonly startService: (options?: StartOptions) => Promise<Running>;
  /** The built workers, in a process of their own. */
  readonly startWorkers: () => Promise<Running>;
  /** A program of bench/servers in a process of its own, built as the service is: tsx adds a call to each function that is made. */
  readonly startServer: (name: string) => Promise<Running>;
  /** A line for whoever waits. */
  readonly tell: (line: string) => void;
}

/** One file of bench/measures. Times are reported, never asserted: a measure throws only where something did not run or was wrong. */
export interface Measure {
  /** The number of its first goal. */
  readonly id: string;
  /** A word, as in `--only`. */
  readonly name: string;
  readonly run: (context: Context) => Promise<Row[]>;
}

/** A figure that stands for itself. */
export function plain(row: Omit<Row, 'bare' | 'ratio'>): Row {
  return { ...row, bare: null, ratio: null };
}
