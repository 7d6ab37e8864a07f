/** The kind of a row, as the API names it; each definition says its own. */
export type SyncKind = string;

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
