import { contributionSync } from '../src/facts/contribution/contribution.sync';
import { evidenceSync } from '../src/facts/evidence/evidence.sync';
import { personSync } from '../src/facts/person/person.sync';
import type { SyncDefinition } from '../src/facts/row/definition';
import { creationsOf } from './creation';
import { slices } from './lanes';
import { moreContributions, moreEvidence, morePeople, type Organisation } from './organisation';

export type SyncedKind = 'people' | 'contributions' | 'evidence';

/** Rows of a sync, as the service takes them and as the bare driver would write them. */
export interface SyncWork {
  readonly count: number;
  /** Bodies of the calls. */
  readonly bodies: readonly string[];
  /**
   * Transactions of the same batches: the nodes with the same properties, then each kind of edge, by the very statements of the
   * service. What the bare side leaves out is to check rows, to look for what is there, to mark derivations and to record the run.
   */
  readonly writes: readonly (readonly { text: string; params: object }[])[];
}

/** The rows of a call. */
const CALL_ROWS = 5_000;
const KINDS: Readonly<Record<SyncedKind, { label: 'Person' | 'Contribution' | 'Evidence'; mutation: string; type: string }>> = {
  people: { label: 'Person', mutation: 'syncPeople', type: 'PersonRow' },
  contributions: { label: 'Contribution', mutation: 'syncContributions', type: 'ContributionRow' },
  evidence: { label: 'Evidence', mutation: 'syncEvidence', type: 'EvidenceRow' },
};
const DEFINITIONS = { people: personSync, contributions: contributionSync, evidence: evidenceSync } as unknown as Record<
  SyncedKind,
  SyncDefinition
>;
const MAKE: Readonly<Record<SyncedKind, (prefix: string, count: number, organisation: Organisation) => { id: string }[]>> = {
  people: morePeople,
  contributions: moreContributions,
  evidence: moreEvidence,
};

export const labelOf = (kind: SyncedKind) => KINDS[kind].label;

/** New rows whose ids begin with `prefix`. */
export function syncWork(kind: SyncedKind, prefix: string, count: number, organisation: Organisation): SyncWork {
  const parts = [...slices(MAKE[kind](prefix, count, organisation), CALL_ROWS)];
  return {
    count,
    bodies: parts.map((rows) => syncBody(kind, rows)),
    writes: parts.map((rows) => creationsOf(DEFINITIONS[kind], rows, 'bench').map(({ query: { text }, params }) => ({ text, params }))),
  };
}

/** The body of one call. */
export function syncBody(kind: SyncedKind, rows: readonly object[]): string {
  const { mutation, type } = KINDS[kind];
  const query = `mutation Sync($rows: [${type}!]!, $options: SyncOptions!) {
    sync: ${mutation}(rows: $rows, options: $options) {
      run { id created updated unchanged retired rejected }
      rows { index id status code field message }
    }
  }`;
  return JSON.stringify({ query, variables: { rows, options: { source: 'bench' } } });
}
