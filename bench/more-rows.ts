import { moreContributions, moreEvidence, morePeople } from './organisation';

/** Makes further rows of a kind, for syncs beside the organisation that is loaded. */
export const MORE_ROWS = {
  ['PEOPLE']: morePeople,
  ['CONTRIBUTIONS']: moreContributions,
  ['EVIDENCE']: moreEvidence,
};

export type SyncedKind = keyof typeof MORE_ROWS;
