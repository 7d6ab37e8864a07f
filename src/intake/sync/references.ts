import type { BaseRow, Reference, ReferenceLabel, SyncDefinition } from '../../facts/row/definition';
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
 * rejection may lead to others: each wave looks only at the rows that point at those of the last one. The references of a row are
 * read twice at most.
 */
export function rejectUnknownReferences<Row extends BaseRow>(
  definition: SyncDefinition<Row>,
  candidates: readonly CheckedRow<Row>[],
  { unknown }: KnownReferences,
  /** Ids of this call that are stored already: a rejected row does not make them unknown. */
  stored: ReadonlySet<string>,
): void {
  const accepted = new Set(candidates.filter((c) => !c.rejection).map((c) => c.row.id));
  const followers = new Map<string, CheckedRow<Row>[]>();
  const hangs = ({ label, id }: Reference) => label === definition.label && !stored.has(id) && accepted.has(id);
  const missingOf = (references: readonly Reference[]) =>
    references.find(({ label, id }) => unknown[label].has(id) && !(label === definition.label && (accepted.has(id) || stored.has(id))));
  let wave = candidates.flatMap((candidate) => {
    if (candidate.rejection) return [];
    const references = definition.references(candidate.row);
    for (const { id } of references.filter(hangs)) {
      const list = followers.get(id);
      if (list) list.push(candidate);
      else followers.set(id, [candidate]);
    }
    const missing = missingOf(references);
    return missing ? [{ candidate, missing }] : [];
  });
  while (wave.length) {
    for (const { candidate, missing } of wave) {
      const message = `There is no ${missing.label.toLowerCase()} with the id ${missing.id}. Send it first, or in the same call.`;
      candidate.rejection = { code: 'UNKNOWN_REFERENCE', field: missing.field, message };
      accepted.delete(candidate.row.id);
    }
    const next = new Set(wave.flatMap(({ candidate }) => followers.get(candidate.row.id) ?? []).filter((c) => !c.rejection));
    wave = [...next].flatMap((candidate) => {
      const missing = missingOf(definition.references(candidate.row));
      return missing ? [{ candidate, missing }] : [];
    });
  }
}
