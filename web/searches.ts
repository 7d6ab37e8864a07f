// What the address of each view holds beside its path; everything may be absent.

export interface SignInSearch {
  /** Why a sign-in failed, in the service's word. */
  readonly failed?: string | undefined;
  /** Where it was to lead. */
  readonly to?: string | undefined;
}

export interface AskSearch {
  readonly q?: string | undefined;
  /** A team's id. */
  readonly team?: string | undefined;
  readonly free?: true | undefined;
  readonly mentor?: true | undefined;
  /** A person the question is put about: why not them? */
  readonly why?: string | undefined;
}

export interface PeopleSearch {
  readonly q?: string | undefined;
  readonly team?: string | undefined;
  readonly role?: string | undefined;
  /** Those who left, too. */
  readonly past?: true | undefined;
}

/** Beside the skills, which come first. */
export const PERSON_TABS = ['contributions', 'gaps', 'path', 'requests'] as const;

export interface PersonSearch {
  readonly tab?: (typeof PERSON_TABS)[number] | undefined;
  /** The role gaps are measured against, or the path leads to; without one, gaps are of the roles held. */
  readonly role?: string | undefined;
  /** The skill the path leads to, in place of a role. */
  readonly target?: string | undefined;
  /** Up to which level of that skill, 1 to 5. */
  readonly level?: number | undefined;
  /** How many hours the path may take. */
  readonly hours?: number | undefined;
  /** The skill that is open among the skills, or by which contributions are chosen. */
  readonly skill?: string | undefined;
}

export interface SkillsSearch {
  readonly q?: string | undefined;
}

export interface SkillSearch {
  readonly level?: '1' | '2' | '3' | '4' | '5' | undefined;
}

export interface ChampionsSearch {
  readonly skill?: string | undefined;
  readonly team?: string | undefined;
}

export interface CoverageSearch {
  readonly tab?: 'risks' | 'leavers' | 'supply' | 'vain' | undefined;
  readonly team?: string | undefined;
  /** The cell of the map that is open: the ids of its team and its skill, with a blank between. */
  readonly cell?: string | undefined;
  /** Ids of people, with commas between. */
  readonly leavers?: string | undefined;
}

export interface PlanSearch {
  /** Which tab; without one, the first. */
  readonly show?: 'review' | 'approved' | 'pinned' | 'rejected' | 'active' | 'unmatched' | undefined;
  /** The pair that is looked at. */
  readonly pair?: string | undefined;
  /** A column, with a minus before it where the highest come first. */
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  readonly team?: string | undefined;
  readonly place?: string | undefined;
  /** Bounds of the score. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Only pairs that cost the plan something. */
  readonly costly?: true | undefined;
  /** Only pairs of mentors without a place left. */
  readonly full?: true | undefined;
  /** Only pairs that the last plan had not. */
  readonly fresh?: true | undefined;
}

export interface ProgramSearch {
  readonly tab?: 'settings' | 'mentors' | 'mentees' | 'waiting' | undefined;
}

export interface SyncsSearch {
  readonly source?: string | undefined;
}

export interface SyncSearch {
  readonly q?: string | undefined;
  readonly code?: string | undefined;
}
