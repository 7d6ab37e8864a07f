import type { BaseRow, Identities, NamedRow, SyncDefinition } from '../../facts/row/definition';
import { cut } from '../../facts/row/row-rules';
import type { Change } from './change';
import type { KnownReferences } from './references';
import type { CheckedRow } from './validate';

/** Gives rows that were sent under another id of a node the node's own. Two rows of one node are both rejected, as those of one id are. */
export function takeOwnIds(candidates: readonly CheckedRow<BaseRow>[], personOf: ReadonlyMap<string, string>): void {
  const sent = new Map<string, string[]>();
  for (const candidate of candidates) {
    const { id } = candidate.row;
    const own = personOf.get(id) ?? id;
    const ids = sent.get(own);
    if (ids) ids.push(id);
    else sent.set(own, [id]);
    if (own === id) continue;
    candidate.sentAs = id;
    candidate.row = { ...candidate.row, id: own };
  }
  for (const candidate of candidates) {
    const ids = sent.get(candidate.row.id) ?? [];
    if (ids.length < 2) continue;
    const message = `The ids ${ids.slice(0, 3).map(cut).join(', ')} of this call are one person's. Send one row for each person.`;
    candidate.rejection = { code: 'DUPLICATE_ID', field: 'id', message };
  }
}

/** Gives the people that rows point at their own ids: rows may name them by any that is known, or that another row of the call makes known. */
export function renamePeople(
  { renamePeople: rename }: SyncDefinition,
  candidates: readonly CheckedRow<BaseRow>[],
  identities: Identities | undefined,
  { aliases }: KnownReferences,
): void {
  if (!rename) return;
  const to = (id: string) => identities?.personOf.get(id) ?? aliases.get(id);
  for (const candidate of candidates) candidate.row = rename(candidate.row, to);
}

/** The rows that were sent under another id, where that or what they say is new. */
export function namedOf(changes: readonly Change[], identities: Identities): NamedRow[] {
  return changes.flatMap(({ candidate: { row, sentAs }, how }) => {
    if (sentAs === undefined || 'create' in how || (how.update.empty && !identities.isNew(sentAs))) return [];
    return [{ sentAs, row, before: { ...how.stored.row, sources: how.stored.known.sources } }];
  });
}
