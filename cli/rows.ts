/** The rows of the sync mutations, as far as the importers fill them. An absent field leaves what the service has; null clears it. */
export interface SkillRow {
  id: string;
  name: string;
  description?: string;
  aliases?: string[];
  broader?: string[];
}

export interface PersonRow {
  id: string;
  name: string;
  email?: string;
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
  people: PersonRow;
  contributions: ContributionRow;
}

export type RowKind = keyof RowsByKind;
