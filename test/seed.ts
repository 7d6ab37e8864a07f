import { randomBytes } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { SHARDS } from '../src/derived/engine/key';
import { STAGES, workOf } from '../src/derived/stages';
import {
  type ContributionRow,
  type EvidenceRow,
  type OutcomeFragment,
  type PersonRow,
  type RoleRow,
  type SkillRow,
  SyncContributionsDocument,
  SyncEvidenceDocument,
  type SyncOptions,
  SyncPeopleDocument,
  SyncRolesDocument,
  SyncSkillsDocument,
  SyncTeamsDocument,
  type TeamRow,
} from './operations.gen';
import type { Caller, TestApp } from './testkit';

/** Rows by kind, as the sync mutations take them. */
export interface Story {
  readonly skills?: readonly SkillRow[];
  readonly teams?: readonly TeamRow[];
  readonly roles?: readonly RoleRow[];
  readonly people?: readonly PersonRow[];
  readonly evidence?: readonly EvidenceRow[];
  readonly contributions?: readonly ContributionRow[];
}
export type StoryKind = keyof Story;
/** A row of a kind, for tests that treat all kinds alike. */
export type AnyRow = { readonly id: string } & Record<string, unknown>;
type AnySent = AnyRow | { readonly id: string | number };

export const HR: Caller = { as: 'HR_SYNC' };
export const EMPLOYEE: Caller = { as: 'EMPLOYEE' };
const SOURCE = 'test';

/** Kinds in the order in which they may point at each other. */
const MUTATIONS = {
  skills: SyncSkillsDocument,
  teams: SyncTeamsDocument,
  roles: SyncRolesDocument,
  people: SyncPeopleDocument,
  evidence: SyncEvidenceDocument,
  contributions: SyncContributionsDocument,
} as const;

type AnySync = TypedDocumentNode<{ result: OutcomeFragment }, { options: SyncOptions; rows: readonly AnyRow[] }>;
export const syncDocument = (kind: StoryKind): AnySync => MUTATIONS[kind] as unknown as AnySync;

/** A beginning of ids that no other test uses. */
export function newPrefix(): string {
  return `t${randomBytes(4).toString('hex')}-`;
}

/** Syncs rows of one kind and gives the answer, rejections included. */
export async function sync(
  service: TestApp,
  kind: StoryKind,
  rows: readonly AnySent[],
  options: Partial<SyncOptions> = {},
): Promise<OutcomeFragment> {
  const variables = { options: { source: SOURCE, ...options }, rows: rows as readonly AnyRow[] };
  return (await service.execute(syncDocument(kind), variables, HR)).result;
}

/** The one outcome of syncing one row. */
export async function syncOne(
  service: TestApp,
  kind: StoryKind,
  row: AnySent,
  options: Partial<SyncOptions> = {},
): Promise<OutcomeFragment['rows'][number]> {
  const outcome = (await sync(service, kind, [row], options)).rows[0];
  if (!outcome) throw new Error('The sync gave no outcome.');
  return outcome;
}

/** Brings a story into the graph; throws where a row of it is rejected. Full text and derived data know it afterwards. */
export async function seed(service: TestApp, story: Story, source = SOURCE): Promise<void> {
  for (const kind of Object.keys(MUTATIONS) as StoryKind[]) {
    const rows = story[kind];
    if (!rows?.length) continue;
    const rejected = (await sync(service, kind, rows, { source })).rows.find(({ status }) => status === 'REJECTED');
    if (rejected) throw new Error(`${kind} ${rejected.id}: ${rejected.message}`);
  }
  await indexed(service);
  await derive(service);
}

/** Waits until full text knows everything that was written. */
export async function indexed(service: TestApp): Promise<void> {
  await cypher(service, 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
}

/** Computes everything that is due, as the workers would, and without their pauses. */
export async function derive(service: TestApp): Promise<void> {
  const work = workOf(service.graph, async () => {}, Date.now, 0);
  for (const { kind } of STAGES) for (let shard = 0; shard < SHARDS; shard++) await work.workOff(kind.name, shard);
}

/** Rows of a statement of the test's own, for what the API does not show. */
export async function cypher<T extends object>(service: TestApp, text: string, parameters: object = {}): Promise<T[]> {
  const { driver, database } = service.graph;
  const { records } = await driver.executeQuery(text, parameters, { database });
  return records.map((record) => record.toObject() as T);
}

/** How often the node has changed since it was made. */
export async function revOf(service: TestApp, label: string, id: string): Promise<number | undefined> {
  const [row] = await cypher<{ rev: number }>(service, `MATCH (n:${label} {id: $id}) RETURN n.rev AS rev`, { id });
  return row?.rev;
}
