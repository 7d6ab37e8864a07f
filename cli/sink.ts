import { ask, type Service } from './client';
import type { RowKind, RowsByKind } from './rows';

export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

export interface RejectedRow {
  id: string | null;
  code: string | null;
  field: string | null;
  message: string | null;
}

/** A row that was stored without something that it says. */
export interface WarnedRow {
  id: string | null;
  warnings: string[];
}

export interface BatchResult {
  counts: Counts;
  rejected: RejectedRow[];
  warned: WarnedRow[];
}

/** Whom an address reaches in the service, active people first. */
export interface PersonMatch {
  email: string;
  people: { id: string; name: string; email: string | null; emails: string[] }[];
}

/** Where batches go: the service, or standard output in a dry run. */
export interface RowSink {
  /** Whom addresses reach; absent where there is no service to ask. */
  readonly people?: (emails: string[]) => Promise<PersonMatch[]>;
  send<Kind extends RowKind>(kind: Kind, rows: RowsByKind[Kind][]): Promise<BatchResult>;
}

const MUTATIONS: Record<RowKind, { field: string; input: string }> = {
  skills: { field: 'syncSkills', input: 'SkillRow' },
  teams: { field: 'syncTeams', input: 'TeamRow' },
  roles: { field: 'syncRoles', input: 'RoleRow' },
  people: { field: 'syncPeople', input: 'PersonRow' },
  evidence: { field: 'syncEvidence', input: 'EvidenceRow' },
  contributions: { field: 'syncContributions', input: 'ContributionRow' },
};

interface SyncData {
  result: { run: Counts; rows: ({ status: string } & RejectedRow & WarnedRow)[] };
}

/** The operation that syncs rows of a kind. */
export function syncMutation(kind: RowKind): string {
  const { field, input } = MUTATIONS[kind];
  return `mutation ($options: SyncOptions!, $rows: [${input}!]!) {
    result: ${field}(options: $options, rows: $rows) {
      run { created updated unchanged rejected }
      rows { id status code field message warnings }
    }
  }`;
}

/** As many addresses as one call takes. */
const ADDRESSES = 1_000;
const PEOPLE = `query ($emails: [String!]!) { resolvePeople(emails: $emails) { email people { id name email emails } } }`;

async function resolvePeople(service: Service, emails: string[]): Promise<PersonMatch[]> {
  const matches: PersonMatch[] = [];
  for (let at = 0; at < emails.length; at += ADDRESSES) {
    const variables = { emails: emails.slice(at, at + ADDRESSES) };
    matches.push(...(await ask<{ resolvePeople: PersonMatch[] }>(service, PEOPLE, variables)).resolvePeople);
  }
  return matches;
}

/**
 * Sends batches to the service in the name of a source. A batch may arrive twice after a lost answer: the rows carry ids and are upserted.
 * dryRun: the service answers in full and writes nothing.
 */
export function serviceSink(service: Service, source: string, dryRun = false): RowSink {
  return {
    people: (emails) => resolvePeople(service, emails),
    async send(kind, rows) {
      const { result } = await ask<SyncData>(service, syncMutation(kind), { options: { source, dryRun }, rows });
      const rejected = result.rows.filter((row) => row.status === 'REJECTED');
      return { counts: result.run, rejected, warned: result.rows.filter((row) => row.warnings.length > 0) };
    },
  };
}

/** Writes each row as one line of JSON, {"kind": …, "row": …}, and counts it as created. */
export function jsonLinesSink(write: (line: string) => void): RowSink {
  return {
    async send(kind, rows) {
      for (const row of rows) write(`${JSON.stringify({ kind, row })}\n`);
      return { counts: { created: rows.length, updated: 0, unchanged: 0, rejected: 0 }, rejected: [], warned: [] };
    },
  };
}

/** The sum of what became of two sets of rows. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    rejected: a.rejected + b.rejected,
  };
}

export const NOTHING: Counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
