import type { BaseRow, KnownNode, Link, NodeState } from '../../facts/row/definition';
import type { Difference } from './merge';
import type { CheckedRow } from './validate';

/** What one accepted row does to the graph. */
export interface Change {
  readonly candidate: CheckedRow<BaseRow>;
  /** The complete row: stored fields under given ones. */
  readonly merged: BaseRow;
  /** All links once it is done. */
  readonly links: Readonly<Record<string, readonly Link[]>>;
  readonly how: { readonly create: NodeState } | { readonly update: Difference; readonly known: KnownNode; readonly rev: number };
}

/** Changes whose row was not rejected meanwhile. */
export function accepted(changes: readonly Change[]): Change[] {
  return changes.filter(({ candidate }) => !candidate.rejection);
}

/** True where the change adds links of that name. */
export function addsLinks({ how }: Change, name: string): boolean {
  return ('create' in how ? (how.create.links[name]?.length ?? 0) : (how.update.added[name]?.length ?? 0)) > 0;
}
