import type { BaseRow, Hierarchy, KnownNode, Link, NodeState, SyncDefinition } from '../../facts/row/definition';
import { idOf, withEntries } from '../../facts/row/reference';
import { type Difference, differenceOf } from './merge';
import type { CheckedRow } from './validate';

/** A node as it is stored: as a row, and what tells whether it changed since it was read. */
export interface Stored {
  readonly row: BaseRow;
  readonly known: KnownNode;
  readonly rev: number;
}

/** What one accepted row does to the graph. */
export interface Change {
  readonly candidate: CheckedRow<BaseRow>;
  /** The complete row: stored fields under given ones. */
  readonly merged: BaseRow;
  /** All links once it is done. */
  readonly links: Readonly<Record<string, readonly Link[]>>;
  readonly how: { readonly create: NodeState } | { readonly update: Difference; readonly stored: Stored };
}

type Context = { readonly source: string; readonly now: number };

/** The change that a complete row makes, of a node that is stored or of a new one. */
export function changeOf(
  definition: SyncDefinition,
  candidate: CheckedRow<BaseRow>,
  merged: BaseRow,
  stored: Stored | undefined,
  context: Context,
): Change {
  if (stored) {
    const update = differenceOf(definition, stored.row, merged, context);
    return { candidate, merged, links: update.links, how: { update, stored } };
  }
  const create = definition.build(merged, context);
  return { candidate, merged, links: create.links, how: { create } };
}

/** The change without these links of a hierarchy. */
export function without(
  change: Change,
  definition: SyncDefinition,
  hierarchy: Hierarchy,
  links: readonly Link[],
  context: Context,
): Change {
  const { candidate, merged, how } = change;
  const { link: linkOf, field } = hierarchy;
  const gone = new Set(links.map((link) => (linkOf ? JSON.stringify(link) : link[0])));
  const rest = withEntries(merged, field, (entry) => !gone.has(linkOf ? JSON.stringify(linkOf(entry as never)) : idOf(entry, {})));
  return changeOf(definition, candidate, rest, 'update' in how ? how.stored : undefined, context);
}

/** Changes whose row was not rejected meanwhile. */
export function accepted(changes: readonly Change[]): Change[] {
  return changes.filter(({ candidate }) => !candidate.rejection);
}

/** The links of that name that the change adds. */
export function addedLinks({ how }: Change, name: string): readonly Link[] {
  return ('create' in how ? how.create.links[name] : how.update.added[name]) ?? [];
}
