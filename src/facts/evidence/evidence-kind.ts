/** What other systems may send. */
export const SYNCED_EVIDENCE_KINDS = ['SELF', 'MANAGER', 'PEER', 'ASSESSMENT', 'CERTIFICATE', 'MENTORING'] as const;

/** INFERRED is the service's own. */
export const EVIDENCE_KINDS = [...SYNCED_EVIDENCE_KINDS, 'INFERRED'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** EXPIRED is never stored: evidence expires by itself. */
export const EVIDENCE_STATUSES = ['ACTIVE', 'DISPUTED', 'UPHELD', 'WITHDRAWN', 'EXPIRED'] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];
