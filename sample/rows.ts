// The rows of the sync mutations, as in schema/schema.graphql: an absent field says nothing.

export interface SkillRow {
  id: string;
  name: string;
  description?: string;
  aliases?: string[];
  broader?: string[];
  related?: { skill: string; similarity?: number }[];
  /** Alternatives share a group; one without a group is needed by itself. */
  prerequisites?: { skill: string; level?: number; forLevel?: number; group?: string }[];
  replacedBy?: string;
  restricted?: boolean;
  /** From nothing to level 1. */
  hours?: number;
  halfLifeMonths?: number;
}

export interface TeamRow {
  id: string;
  name: string;
  parent?: string;
}

export interface RoleRow {
  id: string;
  name: string;
  description?: string;
  aliases?: string[];
  requirements?: { skill: string; level: number; importance?: number; critical?: boolean }[];
}

export type Availability = 'FREE' | 'BUSY' | 'AWAY';

export interface PersonRow {
  id: string;
  name: string;
  email?: string;
  title?: string;
  active?: boolean;
  team?: string;
  manager?: string;
  roles?: string[];
  location?: string;
  timeZone?: string;
  languages?: string[];
  startedOn?: string;
  availability?: Availability;
  awayUntil?: string;
  mentorCapacity?: number;
  listed?: boolean;
  attributes?: Record<string, string | number | boolean>;
}

export type EvidenceKind = 'SELF' | 'MANAGER' | 'PEER' | 'ASSESSMENT' | 'CERTIFICATE' | 'MENTORING';

export interface EvidenceRow {
  id: string;
  person: string;
  skill: string;
  kind: EvidenceKind;
  level?: number;
  /** Where the level is on another scale than 1..5. */
  scale?: { min: number; max: number };
  by?: string;
  at: string;
  expiresAt?: string;
  note?: string;
}

export type ContributionKind =
  | 'MENTORING'
  | 'JOB_SHADOWING'
  | 'COMMUNITY_OF_PRACTICE'
  | 'LUNCH_AND_LEARN'
  | 'KNOWLEDGE_ARTICLE'
  | 'RETROSPECTIVE'
  | 'PROBLEM_SOLVING'
  | 'PEER_FEEDBACK'
  | 'ONBOARDING_BUDDY'
  | 'ANSWER'
  | 'CODE_CHANGE'
  | 'REVIEW'
  | 'OTHER';

export type ContributionPart = 'AUTHOR' | 'COAUTHOR' | 'REVIEWER' | 'APPROVER' | 'HOST' | 'PARTICIPANT' | 'HELPER' | 'HELPED';

export interface ContributorRow {
  person: string;
  part: ContributionPart;
}

export interface ContributionRow {
  id: string;
  kind: ContributionKind;
  title: string;
  text?: string;
  url?: string;
  at: string;
  contributors: ContributorRow[];
  skills: string[];
  /** 0 (failed, rejected) to 1 (accepted, merged, rated best). */
  outcome?: number;
  difficulty?: number;
  /** Lines of a code change, words of an article, minutes of a session. */
  size?: number;
}
