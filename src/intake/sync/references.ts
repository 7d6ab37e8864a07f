import type { BaseRow, ReferenceLabel, SyncDefinition } from '../../facts/row/definition';
import type { CheckedRow } from './validate';

/** What the graph does not have of the ids that rows point at, which skills were replaced by which, and which are restricted. */
export interface KnownReferences {
  /** The skills that were asked for. */
  readonly skills: ReadonlySet<string>;
  readonly restricted: ReadonlySet<string>;
  readonly unknown: Readonly<Record<ReferenceLabel, ReadonlySet<string>>>;
  readonly replaced: ReadonlyMap<string, string>;
}

/** The ids that rows point at, by label, sorted. */
export function idsReferenced<Row extends BaseRow>(definition: SyncDefinition<Row>, candidates: readonly CheckedRow<Row>[]) {
  const ids: Record<ReferenceLabel, Set<string>> = { Person: new Set(), Team: new Set(), Role: new Set(), Skill: new Set() };
  for (const { row } of candidates) for (const { label, id } of definition.references(row)) ids[label].add(id);
  const sorted = (label: ReferenceLabel) => [...ids[label]].sort();
  return { people: sorted('Person'), teams: sorted('Team'), roles: sorted('Role'), skills: sorted('Skill') };
}

/**
 * Rejects rows that point at nothing. Rows of the same call count as there unless they are rejected themselves, so a
 * rejection may lead to others: repeated until none follows.
 */
export function rejectUnknownReferences<Row extends BaseRow>(
  definition: SyncDefinition<Row>,
  candidates: readonly CheckedRow<Row>[],
  { unknown }: KnownReferences,
  /** Ids of this call that are stored already: a rejected row does not make them unknown. */
  stored: ReadonlySet<string>,
): void {
  for (;;) {
    const accepted = new Set(candidates.filter((c) => !c.rejection).map((c) => c.row.id));
    let changed = false;
    for (const candidate of candidates) {
      if (candidate.rejection) continue;
      const missing = definition
        .references(candidate.row)
        .find(({ label, id }) => unknown[label].has(id) && !(label === definition.label && (accepted.has(id) || stored.has(id))));
      if (!missing) continue;
      const message = `There is no ${missing.label.toLowerCase()} with the id ${missing.id}. Send it first, or in the same call.`;
      candidate.rejection = { code: 'UNKNOWN_REFERENCE', field: missing.field, message };
      changed = true;
    }
    if (!changed) return;
  }
}
