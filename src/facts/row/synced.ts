import type { ClassType } from 'type-graphql';
import type { Graph } from '../../graph/query';
import type { Feature } from '../../server/feature';
import type { SyncDefinition } from './definition';

/** A kind of node that systems sync; src/facts/facts.ts lists them. */
export interface SyncedKind {
  /** How its rows become nodes and relationships. */
  readonly sync: SyncDefinition;
  /** The mutation that takes its rows, and their input type. */
  readonly mutation: string;
  readonly row: () => ClassType<object>;
  /** How it is read. */
  feature(parts: { readonly graph: Graph; readonly clock: () => number; readonly shownAttributes: readonly string[] }): Feature;
}
