import type { BaseRow, Link, NodeState, SyncDefinition } from '../../facts/row/definition';

/** What a row changes of a node. */
export interface Difference {
  readonly set: Record<string, unknown>;
  readonly added: Readonly<Record<string, readonly Link[]>>;
  readonly removed: Readonly<Record<string, readonly Link[]>>;
  /** All links once it is done. */
  readonly links: NodeState['links'];
  readonly empty: boolean;
}

/** The stored row under the given one: an absent field leaves what is stored, null clears it. */
export function mergeRow<Row extends BaseRow>(stored: Row, given: Row): Row {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...stored, ...(Object.fromEntries(present) as Partial<Row>) };
}

/** The differences between what is stored and what the merged row asks for. */
export function differenceOf<Row extends BaseRow>(
  definition: SyncDefinition<Row>,
  stored: Row,
  merged: Row,
  context: { source: string; now: number },
): Difference {
  const before = definition.build(stored, context);
  const after = definition.build(merged, context);
  const set: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(after.properties))
    if (!same(before.properties[name] ?? null, value ?? null)) set[name] = value ?? null;
  const added = linksOf(after, before);
  const removed = linksOf(before, after);
  const empty = !Object.keys(set).length && !Object.keys(added).length && !Object.keys(removed).length;
  return { set, added, removed, links: after.links, empty };
}

const same = (a: unknown, b: unknown) => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** The links of `of` that `without` has not. */
function linksOf(of: NodeState, without: NodeState): Record<string, Link[]> {
  const result: Record<string, Link[]> = {};
  for (const [name, links] of Object.entries(of.links)) {
    const there = new Set((without.links[name] ?? []).map((link) => JSON.stringify(link)));
    const missing = links.filter((link) => !there.has(JSON.stringify(link)));
    if (missing.length) result[name] = missing;
  }
  return result;
}
