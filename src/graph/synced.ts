import type { Label, model } from './model';

/**
 * What sources send, by kind of row: the label of its nodes, the whole numbers among their properties (rows bring them as
 * floats), the relationships that a row says by the name it has for them, in the order they are written, and those of them that
 * must not lead back to where they began. The queries of a sync are made of it.
 */
export const synced = {
  people: {
    label: 'Person',
    whole: ['startedOn', 'awayUntil', 'mentorCapacity'],
    links: { memberships: 'MEMBER_OF', managers: 'REPORTS_TO', heldRoles: 'HOLDS', mailboxes: 'REACHED_AT' },
    hierarchies: ['managers'],
  },
  teams: { label: 'Team', whole: [], links: { parents: 'PART_OF' }, hierarchies: ['parents'] },
  roles: { label: 'Role', whole: [], links: { requirements: 'REQUIRES' }, hierarchies: [] },
  skills: {
    label: 'Skill',
    whole: [],
    links: {
      skillNames: 'NAMES',
      broader: 'BROADER',
      related: 'RELATED',
      prerequisites: 'PREREQUISITE',
      replacedBy: 'REPLACED_BY',
    },
    hierarchies: ['broader', 'prerequisites', 'replacedBy'],
  },
  evidence: {
    label: 'Evidence',
    // Disputed evidence and what was upheld still belong to their source.
    current: "n.status <> 'WITHDRAWN'",
    whole: ['at', 'expiresAt'],
    links: { subjects: 'ABOUT', authors: 'BY', evidenceSkills: 'OF' },
    hierarchies: [],
  },
  contributions: {
    label: 'Contribution',
    whole: ['at', 'difficulty'],
    links: { contributors: 'CONTRIBUTED', shownSkills: 'SHOWS' },
    hierarchies: [],
  },
} as const satisfies Record<string, SyncedNode>;

export interface SyncedNode {
  readonly label: Label;
  /** When a node n has not ended, where that is not by `active` or the status ACTIVE. */
  readonly current?: string;
  readonly whole: readonly string[];
  readonly links: Readonly<Record<string, (typeof model)['relationships'][number]['type']>>;
  readonly hierarchies: readonly string[];
}
