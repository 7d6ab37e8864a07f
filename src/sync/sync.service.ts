import { randomUUID } from 'node:crypto';
import { LimitExceeded } from '../errors';
import { createSyncRun, readReferences } from '../graph/queries.gen';
import type { Graph, Transaction } from '../graph/query';
import type { BaseRow, KnownNode, ReferenceLabel, SyncDefinition } from './definition';
import { SyncKind, SyncRowStatus } from './kind';
import { LinkGroups } from './link-groups';
import { differenceOf } from './merge';
import { planRows, rejectImpossible } from './plan';
import { idsReferenced, rejectUnknownReferences, type KnownReferences } from './references';
import { withSource } from './sources';
import { type Candidate, type RejectedRow, validateRows } from './validate';

export const MAX_ROWS = 5_000;
/** A call that meets a concurrent one at the same rows is run again from its first read. */
const ATTEMPTS = 5;

export interface SyncCall {
  readonly source: string;
  readonly dryRun: boolean;
  readonly actor: string;
}

export interface RowOutcome {
  readonly index: number;
  readonly id: string | null;
  readonly status: SyncRowStatus;
  readonly code: string | null;
  readonly field: string | null;
  readonly message: string | null;
}

export interface SyncRunRecord {
  readonly id: string;
  readonly source: string;
  readonly kind: SyncKind;
  readonly dryRun: boolean;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly rejected: number;
}

export interface SyncAnswer {
  readonly run: SyncRunRecord;
  readonly rows: RowOutcome[];
}

/** Brings rows of other systems into the graph: upsert by id, one outcome per row, one transaction per call. */
export class SyncService {
  constructor(
    private readonly graph: Graph,
    private readonly definitions: ReadonlyMap<SyncKind, SyncDefinition>,
    private readonly clock: () => number,
  ) {}

  /** Syncs the rows of one call. Throws LimitExceeded above 5,000 rows; what is wrong with a row is told in its outcome. */
  async sync(kind: SyncKind, rows: readonly { id: string }[], call: SyncCall): Promise<SyncAnswer> {
    if (rows.length > MAX_ROWS) throw new LimitExceeded(`rows: ${rows.length} rows were sent; a call takes at most ${MAX_ROWS}.`);
    const definition = this.definitions.get(kind);
    if (!definition) throw new Error(`No definition for ${kind}`);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(definition, rows, call);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
      }
    }
  }

  private async once(definition: SyncDefinition, raw: readonly { id: string }[], call: SyncCall): Promise<SyncAnswer> {
    const startedAt = this.clock();
    const { candidates, rejected } = validateRows(definition, raw);
    let answer: SyncAnswer | undefined;
    try {
      await this.graph.write(`sync ${definition.kind}`, async (tx) => {
        for (const candidate of candidates) delete candidate.rejection;
        const statuses = await new SyncTransaction(tx, definition, candidates, call, startedAt).apply();
        answer = this.answer(definition.kind, raw, candidates, rejected, statuses, call, startedAt);
        await tx.run(createSyncRun, { run: storedRun(answer, call) });
        if (call.dryRun) throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
    if (!answer) throw new Error('A sync ended without an answer');
    return answer;
  }

  private answer(
    kind: SyncKind,
    raw: readonly { id: string }[],
    candidates: readonly Candidate<BaseRow>[],
    rejected: readonly RejectedRow[],
    statuses: ReadonlyMap<string, SyncRowStatus>,
    call: SyncCall,
    startedAt: number,
  ): SyncAnswer {
    const rows = new Array<RowOutcome>(raw.length);
    const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, RETIRED: 0, REJECTED: 0 };
    const tell = (index: number, id: string | null, status: SyncRowStatus, why?: Pick<RejectedRow, 'code' | 'field' | 'message'>) => {
      counts[status]++;
      rows[index] = { index, id, status, code: why?.code ?? null, field: why?.field ?? null, message: why?.message ?? null };
    };
    for (const row of rejected) tell(row.index, row.id, SyncRowStatus.REJECTED, row);
    for (const { index, row, rejection } of candidates)
      if (rejection) tell(index, row.id, SyncRowStatus.REJECTED, rejection);
      else tell(index, row.id, statuses.get(row.id) ?? SyncRowStatus.UNCHANGED);
    const run: SyncRunRecord = {
      id: randomUUID(),
      source: call.source,
      kind,
      dryRun: call.dryRun,
      startedAt,
      finishedAt: this.clock(),
      created: counts.CREATED,
      updated: counts.UPDATED,
      unchanged: counts.UNCHANGED,
      retired: counts.RETIRED,
      rejected: counts.REJECTED,
    };
    return { run, rows };
  }
}

/** One attempt at a call, inside its transaction. */
class SyncTransaction {
  private readonly links = new LinkGroups();
  private readonly unlinks = new LinkGroups();
  private readonly statuses = new Map<string, SyncRowStatus>();
  private readonly updates: Record<string, unknown>[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly definition: SyncDefinition,
    private candidates: Candidate<BaseRow>[],
    private readonly call: SyncCall,
    private readonly now: number,
  ) {}

  /** Reads, decides and writes; gives the status of each row that changed something. */
  async apply(): Promise<ReadonlyMap<string, SyncRowStatus>> {
    const { definition, call } = this;
    const known = await this.readKnown();
    rejectImpossible(definition, this.candidates, known, call.source);
    const references = await this.readReferences();
    rejectUnknownReferences(definition, this.candidates, references, new Set(known.keys()));
    const rename = definition.renameSkills?.bind(definition);
    const current = ({ row, ...rest }: Candidate<BaseRow>): Candidate<BaseRow> =>
      rename && references.replaced.size ? { ...rest, row: rename(row, (id) => references.replaced.get(id) ?? id) } : { ...rest, row };
    const plan = planRows(this.candidates, known, call.source);
    await this.compare(plan.compare.map(({ candidate, known: node }) => ({ candidate: current(candidate), known: node })));
    const created = plan.create.map(current).map((candidate) => this.creation(candidate));
    for (const { id, sources, versions } of plan.remember) this.updates.push({ id, bump: 0, set: { sources, versions } });
    await this.write(created);
    return this.statuses;
  }

  private async readKnown(): Promise<Map<string, KnownNode>> {
    const [row] = await this.tx.run(this.definition.queries.known, { ids: this.candidates.map((c) => c.row.id) });
    return new Map((row?.known ?? []).map((node) => [node.id, node]));
  }

  private async readReferences(): Promise<KnownReferences> {
    const ids = idsReferenced(this.definition, this.candidates);
    const any = ids.people.length || ids.teams.length || ids.roles.length || ids.skills.length;
    const [row] = any ? await this.tx.run(readReferences, ids) : [];
    const unknown: Record<ReferenceLabel, Set<string>> = {
      Person: new Set(row?.noPeople),
      Team: new Set(row?.noTeams),
      Role: new Set(row?.noRoles),
      Skill: new Set(row?.noSkills),
    };
    return { unknown, replaced: new Map(row?.replaced.map(([from = '', to = '']) => [from, to])) };
  }

  /** Locks what may change, reads it, and collects the differences; equal rows only renew their hash and source. */
  private async compare(pairs: { candidate: Candidate<BaseRow>; known: KnownNode }[]): Promise<void> {
    if (!pairs.length) return;
    const ids = pairs.map(({ known }) => known.id).sort();
    const locked = await this.tx.run(this.definition.queries.lock, { ids, token: randomUUID() });
    const stored = new Map(locked.map((row) => [row.id, row]));
    for (const { candidate, known } of pairs) {
      const node = stored.get(known.id);
      if (!node || node.hash !== known.hash) throw new ConcurrentChange(known.id);
      const row: BaseRow = { ...node.row, id: known.id };
      const context = { source: this.call.source, now: this.now };
      const { set, added, removed, empty } = differenceOf(this.definition, row, candidate.row, context);
      const sources = withSource(known, this.call.source, candidate.row.version);
      this.links.add(known.id, added);
      this.unlinks.add(known.id, removed);
      this.updates.push({ id: known.id, bump: empty ? 0 : 1, set: { ...set, ...sources, hash: candidate.hash } });
      if (!empty) this.statuses.set(known.id, SyncRowStatus.UPDATED);
    }
  }

  private creation({ row, hash }: Candidate<BaseRow>): Record<string, unknown> {
    const { properties, links } = this.definition.build(row, { source: this.call.source, now: this.now });
    this.links.add(row.id, links);
    this.statuses.set(row.id, SyncRowStatus.CREATED);
    return { ...properties, ...withSource({ sources: [], versions: [] }, this.call.source, row.version), id: row.id, hash };
  }

  private async write(created: Record<string, unknown>[]): Promise<void> {
    const { create, update, links } = this.definition.queries;
    if (created.length) await this.tx.run(create, { rows: created });
    if (this.updates.length) await this.tx.run(update, { rows: this.updates });
    for (const [name, { add, remove }] of Object.entries(links)) {
      const removed = this.unlinks.of(name);
      if (removed.length) await this.tx.run(remove, { groups: removed });
      const added = this.links.of(name);
      if (added.length) await this.tx.run(add, { groups: added });
    }
  }
}

/** A run as it is stored: counts and the rejected rows, never the rows themselves. */
function storedRun({ run: { dryRun: _, ...run }, rows }: SyncAnswer, { actor }: SyncCall): Record<string, unknown> {
  return { ...run, actor, rejectedRows: rows.filter((row) => row.status === SyncRowStatus.REJECTED).map((row) => JSON.stringify(row)) };
}

/** Undoes the transaction of a dry run; its answer is known by then. */
class RolledBack extends Error {}

/** The node changed between its first read and its lock. */
class ConcurrentChange extends Error {
  readonly code = 'ConcurrentChange';
  constructor(id: string) {
    super(`${id} was changed by another call`);
  }
}

/** Two calls at the same rows: a node changed under us, or both created it and the constraint let one through. */
function isConflict(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code === 'ConcurrentChange' || code === 'Neo.ClientError.Schema.ConstraintValidationFailed';
}
