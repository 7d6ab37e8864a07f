import { readEvidenceRows, syncQueries } from '../../graph/queries.gen';
import type { Reference, SyncDefinition } from '../row/definition';
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
  references: (row): Reference[] => [
    ...(row.person ? [{ label: 'Person' as const, id: row.person, field: 'person' }] : []),
    ...(row.by ? [{ label: 'Person' as const, id: row.by, field: 'by' }] : []),
    ...(row.skill ? [{ label: 'Skill' as const, id: row.skill, field: 'skill' }] : []),
  ],
  renameSkills: (row, to) => ({ ...row, skill: row.skill && to(row.skill) }),
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
      source,
      status: 'ACTIVE',
    },
    links: {
      subjects: row.person ? [[row.person]] : [],
      authors: row.by ? [[row.by]] : [],
      evidenceSkills: row.skill ? [[row.skill]] : [],
    },
  }),
  facts: ({ links, removed }) => [
    ...[...(links['subjects'] ?? []), ...(removed['subjects'] ?? [])].map(([id]): Fact => ({ name: 'person.evidence', id })),
    ...[...(links['skills'] ?? []), ...(removed['skills'] ?? [])].map(([id]): Fact => ({ name: 'skill.evidence', id })),
  ],
  ending: { retire: { status: 'WITHDRAWN' }, restore: () => ({ status: 'ACTIVE' }) },
  queries: { ...syncQueries.evidence, rows: readEvidenceRows },
};
