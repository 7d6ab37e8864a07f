import { syncQueries } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { scimPersonSync } from '../scim/scim-person.sync';
import { LinkGroups } from '../sync/link-groups';
import { differenceOf } from '../sync/merge';
import type { StoredRow } from './joined-rows';

/** What becomes of a person's row, and what else is set on the node. */
export interface RowChange {
  readonly before: StoredRow;
  readonly after: StoredRow;
  readonly set: Record<string, unknown>;
}

/** Writes the differences between rows; the last row of each source is forgotten, so that the next one is looked at closely. */
export async function writeRows(tx: Transaction, changes: readonly RowChange[]): Promise<void> {
  const [added, removed] = [new LinkGroups(), new LinkGroups()];
  const rows = changes.map(({ before, after, set }) => {
    const difference = differenceOf(scimPersonSync, before, after, { source: '', now: 0 });
    added.add(after.id, difference.added);
    removed.add(after.id, difference.removed);
    return { id: after.id, bump: 1, set: { ...difference.set, ...set, hash: null } };
  });
  if (rows.length > 0) await tx.send(syncQueries.people.update, { rows });
  for (const [name, { add, remove }] of Object.entries(syncQueries.people.links)) {
    const [without, further] = [removed.of(name), added.of(name)];
    if (without.length > 0) await tx.send(remove as typeof syncQueries.people.links.memberships.remove, { groups: without as never });
    if (further.length > 0) await tx.send(add as typeof syncQueries.people.links.memberships.add, { groups: further as never });
  }
}
