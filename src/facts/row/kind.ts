/** The kind of a row, as the API names it; each definition says its own. */
export type SyncKind = string;

export const SYNC_ROW_STATUSES = ['CREATED', 'UPDATED', 'UNCHANGED', 'RETIRED', 'REJECTED'] as const;
export type SyncRowStatus = (typeof SYNC_ROW_STATUSES)[number];

/** Why a row was rejected: stable words that a program may act on. */
export type RejectionCode =
  'UNKNOWN_REFERENCE' | 'INVALID_VALUE' | 'DUPLICATE_ID' | 'CYCLE' | 'OUT_OF_SCALE' | 'RESTRICTED_SKILL' | 'OTHER_SOURCE' | 'DISPUTED';
