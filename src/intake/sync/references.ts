import type { BaseRow, ReferenceField, ReferenceLabel, SyncDefinition } from '../../facts/row/definition';
import { entriesOf, idOf, withEntries } from '../../facts/row/reference';
import { type Note, spellIds } from './note';
import type { CheckedRow } from './validate';

/** What the graph does not have of the ids that rows point at, which skills were replaced by which, and which are restricted. */
export interface KnownReferences {
  /** The skills that were asked for. */
  readonly skills: ReadonlySet<string>;
  readonly restricted: ReadonlySet<string>;
  readonly unknown: Readonly<Record<ReferenceLabel, ReadonlySet<string>>>;
  /** Those that no source names any longer. */
  readonly ended: Readonly<Record<ReferenceLabel, ReadonlySet<string>>>;
  readonly replaced: ReadonlyMap<string, string>;
  /** The people that other ids of theirs stand for. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** The ids that rows point at, by label, sorted. */
export function idsReferenced(definition: SyncDefinition, candidates: readonly CheckedRow<BaseRow>[]) {
  const ids: Record<ReferenceLabel, Set<string>> = { Person: new Set(), Team: new Set(), Role: new Set(), Skill: new Set() };
  for (const field of definition.references) for (const { row } of candidates) addIds(ids[field.label], row, field);
  const sorted = (label: ReferenceLabel) => [...ids[label]].sort();
  return { people: sorted('Person'), teams: sorted('Team'), roles: sorted('Role'), skills: sorted('Skill') };
}

function addIds(ids: Set<string>, row: BaseRow, field: ReferenceField): void {
  const value = (row as unknown as Record<string, unknown>)[field.field];
  // One plain id is what most fields hold.
  if (typeof value === 'string' && field.key === undefined) ids.add(value);
  else for (const entry of entriesOf(row, field.field)) ids.add(idOf(entry, field));
}

/** A link that leads nowhere, by the label of what is missing. */
export interface Missing {
  readonly label: ReferenceLabel;
  readonly id: string;
}

/** Ids that rows of this call are stored under, now or once it is done. */
export interface OwnIds {
  readonly label: ReferenceLabel | undefined;
  readonly stored: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
  /** In this call, but rejected. */
  readonly rejected: ReadonlySet<string>;
}

/** The ids of a call by what becomes of them. */
export function ownIds(
  { label }: SyncDefinition,
  candidates: readonly CheckedRow<BaseRow>[],
  rejected: readonly { id: string | null }[],
  stored: ReadonlySet<string>,
): OwnIds {
  const idsOf = (rows: readonly CheckedRow<BaseRow>[]) => rows.map(({ row }) => row.id);
  const accepted = new Set(idsOf(candidates.filter(({ rejection }) => !rejection)));
  const lost = idsOf(candidates.filter(({ rejection }) => rejection));
  return { label, stored, accepted, rejected: new Set([...lost, ...rejected.flatMap(({ id }) => (id === null ? [] : [id]))]) };
}

const isMissing = (label: ReferenceLabel, id: string, { unknown }: KnownReferences, own: OwnIds) =>
  unknown[label].has(id) && !(label === own.label && (own.accepted.has(id) || own.stored.has(id)));

/** What rows point at that is nowhere, each once. */
export function missingOf(
  definition: SyncDefinition,
  candidates: readonly CheckedRow<BaseRow>[],
  known: KnownReferences,
  own: OwnIds,
): Missing[] {
  const found = new Map<string, Missing>();
  for (const field of definition.references.filter(({ label }) => known.unknown[label].size))
    for (const { row } of candidates)
      for (const entry of entriesOf(row, field.field)) {
        const [label, id] = [field.label, idOf(entry, field)];
        if (isMissing(label, id, known, own)) found.set(`${label} ${id}`, { label, id });
      }
  return [...found.values()];
}

/**
 * Takes links out of rows that lead nowhere or to the row itself, with a note for each field. A row is rejected where nothing is left
 * of what it needs: evidence without its person says nothing. Each row is judged by itself, so their order does not matter; rows
 * that point at rejected ones stay.
 */
export function settleReferences(
  definition: SyncDefinition,
  candidates: readonly CheckedRow<BaseRow>[],
  known: KnownReferences,
  own: OwnIds,
  /** The known id that one is most like. */
  alike: (missing: Missing) => string | undefined,
): void {
  // Nearly always all is known: then only what may name its own row is looked at.
  const fields = definition.references.filter(
    ({ label }) => label === definition.label || known.unknown[label].size || known.ended[label].size,
  );
  for (const candidate of candidates) {
    for (const field of fields) {
      if (candidate.rejection) break;
      settleField(field, definition, candidate, known, own, alike);
    }
  }
}

function settleField(
  field: ReferenceField,
  { label, noun, history }: SyncDefinition,
  candidate: CheckedRow<BaseRow>,
  known: KnownReferences,
  own: OwnIds,
  alike: (missing: Missing) => string | undefined,
): void {
  const ids = [...new Set(entriesOf(candidate.row, field.field).map((entry) => idOf(entry, field)))];
  if (!ids.length) return;
  const missing = ids.filter((id) => isMissing(field.label, id, known, own));
  const self = field.label === label && ids.includes(candidate.row.id);
  if (missing.length) {
    const message = unknownMessage(field, missing, own, alike);
    if (field.needed && missing.length === ids.length) {
      candidate.rejection = { code: 'UNKNOWN_REFERENCE', field: field.field, message };
      return;
    }
    candidate.notes.push({ field: field.field, message, code: 'UNKNOWN_REFERENCE', incomplete: true });
  }
  if (self) candidate.notes.push({ field: field.field, message: `A ${noun} that names itself has none.` });
  const ended = history ? [] : ids.filter((id) => known.ended[field.label].has(id) && !own.accepted.has(id));
  if (ended.length) candidate.notes.push(endedNote(field, ended));
  if (!missing.length && !self) return;
  const gone = new Set(self ? [...missing, candidate.row.id] : missing);
  candidate.row = withEntries(candidate.row, field.field, (entry) => !gone.has(idOf(entry, field)));
}

const NOUNS: Readonly<Record<ReferenceLabel, readonly [one: string, several: string]>> = {
  Person: ['person', 'people'],
  Team: ['team', 'teams'],
  Role: ['role', 'roles'],
  Skill: ['skill', 'skills'],
};

function unknownMessage(
  { label }: ReferenceField,
  missing: readonly string[],
  own: OwnIds,
  alike: (missing: Missing) => string | undefined,
): string {
  const [one, several] = NOUNS[label];
  const what = `There is no ${missing.length === 1 ? `${one} with the id` : `${several} with the ids`} ${spellIds(missing)}`;
  if (label === own.label && missing.every((id) => own.rejected.has(id))) return `${what}: rejected in this call.`;
  const near = missing.flatMap((id) => alike({ label, id }) ?? []);
  return `${what}. ${near.length ? `Did you mean ${spellIds(near)}?` : 'Send it first, or in the same call.'}`;
}

function endedNote({ field, label }: ReferenceField, ended: readonly string[]): Note {
  const [one, several] = NOUNS[label];
  const what = ended.length === 1 ? `The ${one} ${ended[0]} has` : `The ${several} ${spellIds(ended)} have`;
  return { field, message: `${what} ended: no source names ${ended.length === 1 ? 'it' : 'them'} any longer. The link is stored.` };
}
