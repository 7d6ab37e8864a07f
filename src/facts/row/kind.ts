export enum SyncKind {
  SKILLS = 'SKILLS',
  TEAMS = 'TEAMS',
  ROLES = 'ROLES',
  PEOPLE = 'PEOPLE',
  EVIDENCE = 'EVIDENCE',
  CONTRIBUTIONS = 'CONTRIBUTIONS',
}

export enum SyncRowStatus {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
  RETIRED = 'RETIRED',
  REJECTED = 'REJECTED',
}

/** Why a row was rejected: stable words that a program may act on. */
export type RejectionCode =
  'UNKNOWN_REFERENCE' | 'INVALID_VALUE' | 'DUPLICATE_ID' | 'CYCLE' | 'OUT_OF_SCALE' | 'RESTRICTED_SKILL' | 'OTHER_SOURCE';
