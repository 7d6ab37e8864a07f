import type { FactName } from '../../facts/row/fact';
import type { Graph } from '../../graph/query';
import type { DerivationHandler } from './handler';
import type { Kind } from './kind';
import type { Wake } from './wake';

/** What a handler is made of. */
export interface HandlerParts {
  readonly graph: Graph;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** All kinds, for the fan-out. */
  readonly kinds: readonly DerivedKind[];
}

/** The units that a change at the node with this id concerns, in the order of ids, after an id. */
export type Spread = (graph: Graph, id: string, page: { readonly after: string; readonly limit: number }) => Promise<string[]>;

/** Everything that the engine must know about a kind; src/derived/stages.ts lists the kinds. */
export interface DerivedKind {
  readonly kind: Kind;
  /** Facts whose change makes the unit with the same id dirty. */
  readonly reads: readonly FactName[];
  /** While units of these kinds are due, ours wait a little: otherwise each would be computed again at once. */
  readonly waitsFor?: readonly Kind[];
  /** Its units only make others dirty: what they have not reached yet looks clean. */
  readonly marksOnly?: true;
  /** Results change as time passes: every night each unit that is a day old is computed again. */
  readonly ages?: boolean;
  handler(parts: HandlerParts): DerivationHandler;
  /**
   * Units that a change of this skill concerns (of everything where it is EVERYBODY), in the order of ids, after an id. Left out where
   * the kind does not hang on how a skill's evidence counts.
   */
  readonly concerned?: Spread;
  /** Facts of which one change concerns many of our units, and how these are found. */
  readonly spreads?: Readonly<Partial<Record<FactName, Spread>>>;
  /** Marks what time alone has made stale, called once a minute; returns true if more is left. */
  advance?(parts: Pick<HandlerParts, 'graph' | 'clock'> & { readonly wake: Wake }): Promise<boolean>;
}
