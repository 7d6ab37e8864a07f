export enum EvidenceKind {
  SELF = 'SELF',
  MANAGER = 'MANAGER',
  PEER = 'PEER',
  ASSESSMENT = 'ASSESSMENT',
  CERTIFICATE = 'CERTIFICATE',
  MENTORING = 'MENTORING',
  INFERRED = 'INFERRED',
}

/** What other systems may send; INFERRED is the service's own. */
export const SYNCED_EVIDENCE_KINDS = ['SELF', 'MANAGER', 'PEER', 'ASSESSMENT', 'CERTIFICATE', 'MENTORING'] as const;

/** EXPIRED is never stored: evidence expires by itself. */
export enum EvidenceStatus {
  ACTIVE = 'ACTIVE',
  DISPUTED = 'DISPUTED',
  UPHELD = 'UPHELD',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}
