/** The rows of the sync mutations, as far as the importers fill them. An absent field leaves what the service has; null clears it. */
export interface SkillRow {
  id: string;
  name: string;
  description?: string;
  aliases?: string[];
  broader?: string[];
  related?: { skill: string; similarity: number }[];
}

export interface TeamRow {
  id: string;
  name: string;
  parent?: string;
}

export interface Requirement {
  skill: string;
  level: number;
  importance: number;
}

export interface RoleRow {
  id: string;
  name: string;
  description?: string;
  aliases?: string[];
  requirements?: Requirement[];
}

export interface PersonRow {
  id: string;
  name?: string;
  email?: string;
  emails?: string[];
}

export interface EvidenceRow {
  id: string;
  person: string;
  skill: string;
  kind: string;
  at: string;
}

export type Part = 'AUTHOR' | 'COAUTHOR' | 'REVIEWER' | 'APPROVER' | 'HELPER';

export interface ContributorInput {
  person: string;
  part: Part;
}

export interface ContributionRow {
  id: string;
  kind: string;
  title: string;
  text: string | null;
  url?: string;
  at: string;
  contributors: ContributorInput[];
  skills: string[];
  outcome?: number;
  size?: number;
}

/** Which row goes into which mutation. */
export interface RowsByKind {
  skills: SkillRow;
  teams: TeamRow;
  roles: RoleRow;
  people: PersonRow;
  evidence: EvidenceRow;
  contributions: ContributionRow;
}

export type RowKind = keyof RowsByKind;

/** In an order in which each kind refers to kinds before it only. */
export const ROW_KINDS: readonly RowKind[] = ['skills', 'teams', 'roles', 'people', 'evidence', 'contributions'];

/** Kinds whose rows belong to one source for good; the others are shared. */
export const OWNED_KINDS: ReadonlySet<RowKind> = new Set(['evidence', 'contributions']);

/** A row of any kind as a file gives it: which fields it has is known only when it is read. */
export interface AnyRow {
  id: string;
  /** Where the row itself says it: the source in whose name it is synced. No field of the service. */
  source?: string;
  [field: string]: unknown;
}
