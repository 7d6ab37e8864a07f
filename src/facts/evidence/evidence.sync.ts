import { readEvidenceRows, syncQueries } from '../../graph/queries.gen';
import { endsOf, type SyncDefinition } from '../row/definition';
import type { Fact } from '../row/fact';
import { type EvidenceRow, evidenceRow, toLevel } from './evidence-row';

/** Statements about a person's level in a skill; each belongs to the source that made it. */
export const evidenceSync: SyncDefinition<EvidenceRow> = {
  kind: 'EVIDENCE',
  noun: 'evidence',
  schema: evidenceRow,
  owned: true,
  required: ['person', 'skill', 'kind'],
  label: undefined,
  references: [
    { field: 'person', label: 'Person', needed: true },
    { field: 'by', label: 'Person' },
    { field: 'skill', label: 'Skill', needed: true },
  ],
  history: true,
  renamePeople: (row, to) => {
    const [person, by] = [row.person, row.by].map((id) => (id == null ? undefined : to(id)));
    return {
      ...row,
      ...(row.person !== undefined && { person: person ?? row.person, personAs: person === undefined ? null : row.person }),
      ...(row.by !== undefined && { by: by ?? row.by, byAs: by === undefined ? null : row.by }),
    };
  },
  renameSkills: (row, to) => ({ ...row, skill: row.skill && to(row.skill) }),
  refuses: refusesToMove,
  needsProof: ({ kind, skill }) => (kind === 'SELF' || kind === 'PEER' || kind === 'MENTORING' ? skill : undefined),
  build: (row, { source, now }) => ({
    properties: {
      kind: row.kind,
      level: row.level == null ? null : toLevel(row.level, row.scale),
      raw: row.level ?? null,
      scaleMin: row.scale?.min ?? null,
      scaleMax: row.scale?.max ?? null,
      at: row.at ?? now,
      expiresAt: row.expiresAt ?? null,
      note: row.note ?? null,
      personAs: row.personAs ?? null,
      byAs: row.byAs ?? null,
      source,
      status: 'ACTIVE',
    },
    links: {
      subjects: row.person ? [[row.person]] : [],
      authors: row.by ? [[row.by]] : [],
      evidenceSkills: row.skill ? [[row.skill]] : [],
    },
  }),
  facts: (change) => [
    ...endsOf(change, 'subjects').map((id): Fact => ({ name: 'person.evidence', id })),
    ...endsOf(change, 'evidenceSkills').map((id): Fact => ({ name: 'skill.evidence', id })),
  ],
  ending: { retire: { status: 'WITHDRAWN' }, restore: () => ({ status: 'ACTIVE' }) },
  queries: { ...syncQueries.evidence, rows: readEvidenceRows },
};

/** What a dispute is about. */
const DISPUTED = ['person', 'skill', 'by', 'kind'] as const;

/** Evidence that was disputed keeps the reasons of those it concerned: about somebody else they would be read by the wrong people. */
function refusesToMove(stored: EvidenceRow & { dispute?: string | null }, merged: EvidenceRow): ReturnType<Refuses> {
  const field = stored.dispute == null ? undefined : DISPUTED.find((name) => (stored[name] ?? null) !== (merged[name] ?? null));
  if (!field) return undefined;
  const message = `This evidence was disputed, so its ${field} cannot change. Withdraw it, and send the right one under a new id.`;
  return { code: 'DISPUTED', field, message };
}

type Refuses = NonNullable<SyncDefinition<EvidenceRow>['refuses']>;
