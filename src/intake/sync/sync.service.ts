import { createHash, randomUUID } from 'node:crypto';
import type { DerivationKey } from '../../derived/engine/key';
import type { Wake } from '../../derived/engine/wake';
import { BadUserInput, Conflict, LimitExceeded, Unavailable } from '../../errors';
import { isOwnSource } from '../../facts/evidence/own-statements';
import { claimSyncRequest, createSyncRun, lockHierarchy, storeSyncAnswer } from '../../graph/queries.gen';
import type { Graph, Transaction } from '../../graph/query';
import { isDeeperThan } from '../../facts/row/nesting';
import { WEEK_MS } from '../../time';
import { packAnswer, type RowOutcome, runOf, type SyncAnswer, unpackAnswer } from './answer';
import { ConcurrentChange, isConflict } from './conflicts';
import type { SyncDefinition } from '../../facts/row/definition';
import { type SyncKind } from '../../facts/row/kind';
import { MAX_PRESENT, retireMissing } from './retire.service';
import { cut } from '../../facts/row/row-rules';
import { SyncTransaction } from './sync-transaction.service';
import { told } from '../../shortened';

export const MAX_ROWS = 5_000;
/** In the lists of all rows together: 80,000 requirements were too much for a database with 256 MB. */
const MAX_ENTRIES = 50_000;
/** A call that conflicts with a concurrent one on the same rows is run again from its first read. */
const ATTEMPTS = 8;
/** Attempts without waiting; then the calls that got in each other's way go one by one, so that each of them gets through. */
const FREE_ATTEMPTS = 2;
/** Of a row that is hashed; no rule lets one through that is half as deep. */
const MAX_DEPTH = 100;
const ANSWERS_KEPT_MS = WEEK_MS;

export interface SyncCall {
  readonly source: string;
  readonly dryRun: boolean;
  readonly actor: string;
  readonly idempotencyKey?: string | null | undefined;
  /** A link that cannot be made rejects its row: for callers that send one thing at a time and are told at once. */
  readonly strict?: boolean;
}

/** What else happens around a sync. */
export interface SyncHooks {
  /** Before a call that is to write; throws RateLimited where no more can be taken for now. */
  readonly before?: (rows: number) => Promise<void>;
  /** Told of every call that wrote, with its number of rows; quick, and never throws. */
  readonly written?: (rows: number) => void;
}

/** Brings rows of other systems into the graph: upsert by id, one outcome per row, one transaction per call. */
export class SyncService {
  private readonly definitions: ReadonlyMap<SyncKind, SyncDefinition>;

  constructor(
    private readonly graph: Graph,
    definitions: readonly SyncDefinition[],
    private readonly clock: () => number,
    /** Tells the workers what became dirty; quick, and never throws. */
    private readonly wake: Wake,
    private readonly hooks: SyncHooks = {},
  ) {
    this.definitions = new Map(definitions.map((definition) => [definition.kind, definition]));
  }

  /**
   * Syncs the rows of one call. What is wrong with a row is told in its outcome. Throws LimitExceeded above 5,000 rows or
   * 50,000 entries in their lists, BadUserInput for a source that is the service's own, Conflict where the idempotency key was used for something else, and RateLimited while the
   * workers are too far behind.
   */
  async sync(kind: SyncKind, rows: readonly { id: string }[], call: SyncCall): Promise<SyncAnswer> {
    checkSource(call.source);
    checkSizes(rows);
    const definition = this.definitionOf(kind);
    const asked = { kind, what: kind, ids: rows.map(({ id }) => id), body: rows };
    return this.answered(asked, call, async (tx, now) => {
      const transaction = new SyncTransaction(tx, definition, rows, call.source, now, call.strict ?? false);
      return { rows: await transaction.apply(), touched: transaction.touched };
    });
  }

  /**
   * Ends what the source no longer has: nodes of the kind that only it names, that are not among `present`. Throws
   * LimitExceeded above 200,000 ids, and Conflict where many are missing and `confirmed` is not their number.
   */
  async retireMissing(
    kind: SyncKind,
    present: readonly string[],
    { idPrefix, confirmed }: { readonly idPrefix: string; readonly confirmed: number | null },
    call: SyncCall,
  ): Promise<SyncAnswer> {
    checkSource(call.source);
    if (present.length > MAX_PRESENT)
      throw new LimitExceeded(`present: ${present.length} ids were sent; a call takes at most ${MAX_PRESENT}.`);
    const asked = { kind, what: `missing ${kind}`, ids: [], body: [idPrefix, ...present] };
    return this.answered(asked, call, (tx, now) =>
      retireMissing(tx, this.definitionOf(kind), new Set(present), { idPrefix, confirmed, source: call.source, now }),
    );
  }

  private definitionOf(kind: SyncKind): SyncDefinition {
    const definition = this.definitions.get(kind);
    if (!definition) throw new Error(`No definition for ${kind}`);
    return definition;
  }

  /** Runs the work in one transaction with its run and stored answer, again where a concurrent call got in its way. */
  private async answered(asked: Asked, call: SyncCall, work: Work): Promise<SyncAnswer> {
    if (!call.dryRun) await this.hooks.before?.(asked.ids.length);
    const bodyHash = call.idempotencyKey == null ? '' : hashOf(call.source, asked.body);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(asked, bodyHash, call, attempt > FREE_ATTEMPTS ? queued(asked.kind, work) : work);
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (attempt < ATTEMPTS) continue;
        throw error instanceof ConcurrentChange
          ? new Unavailable(1, 'Other calls are changing the same rows right now. Try again in 1 s.')
          : error;
      }
    }
  }

  private async once({ kind, what, ids }: Asked, bodyHash: string, call: SyncCall, work: Work): Promise<SyncAnswer> {
    const startedAt = this.clock();
    const { source, dryRun, actor, idempotencyKey } = call;
    const key = idempotencyKey == null ? undefined : JSON.stringify([actor, what, idempotencyKey]);
    let answer: SyncAnswer | undefined;
    let touched: readonly DerivationKey[] = [];
    try {
      await this.graph.write(`sync ${kind}`, async (tx) => {
        const stored = key === undefined ? null : await storedAnswer(tx, key, bodyHash, startedAt);
        if (stored !== null) {
          answer = unpackAnswer(stored, ids);
          return;
        }
        const { rows, touched: units } = await work(tx, startedAt);
        touched = units;
        answer = { run: runOf(rows, { kind, source, dryRun }, randomUUID(), startedAt, this.clock()), rows };
        await tx.run(createSyncRun, { run: storedRun(answer, actor) });
        if (key !== undefined) await tx.run(storeSyncAnswer, { key, answer: packAnswer(answer, ids) });
        if (dryRun) throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
    if (!answer) throw new Error('A sync ended without an answer');
    if (dryRun) return answer;
    await this.wake(touched);
    this.hooks.written?.(answer.rows.length);
    return answer;
  }
}

/** A call as its answer is stored under: what it does, with which ids and what else. */
interface Asked {
  readonly kind: SyncKind;
  readonly what: string;
  readonly ids: readonly string[];
  readonly body: readonly unknown[];
}

function checkSource(source: string): void {
  if (isOwnSource(source))
    throw new BadUserInput([
      {
        path: 'options.source',
        message: told`source: the name ${source} is kept for what people state in this service. Give the system that sends these rows another name.`,
      },
    ]);
}

type Work = (tx: Transaction, now: number) => Promise<{ rows: SyncAnswer['rows']; touched: readonly DerivationKey[] }>;

/** Rows are few, but what hangs on them may be many: all of it stands in the memory of the database until the call is committed. */
function checkSizes(rows: readonly object[]): void {
  if (rows.length > MAX_ROWS) throw new LimitExceeded(`rows: ${rows.length} rows were sent; a call takes at most ${MAX_ROWS}.`);
  let entries = 0;
  for (const row of rows) for (const value of Object.values(row)) if (Array.isArray(value)) entries += value.length;
  if (entries > MAX_ENTRIES)
    throw new LimitExceeded(
      `rows: their lists (aliases, requirements and the like) hold ${entries} entries in total; a call takes at most ${MAX_ENTRIES}. Send fewer rows at once.`,
    );
}

function hashOf(source: string, body: readonly unknown[]): string {
  // A row too deep to be written out is rejected whatever it holds.
  const shallow = body.map((row) => (isDeeperThan(MAX_DEPTH, row) ? MAX_DEPTH : row));
  return createHash('sha256')
    .update(JSON.stringify([source, shallow]))
    .digest('base64url');
}

/** The work once it is its turn among the calls of the kind that had to be run again. */
function queued(kind: SyncKind, work: Work): Work {
  return async (tx, now) => {
    await tx.run(lockHierarchy, { key: `queue of ${kind}`, token: randomUUID() });
    return work(tx, now);
  };
}

async function storedAnswer(tx: Transaction, key: string, bodyHash: string, now: number): Promise<string | null> {
  const [request] = await tx.run(claimSyncRequest, { key, bodyHash, now, oldest: now - ANSWERS_KEPT_MS });
  if (request && request.bodyHash !== bodyHash)
    throw new Conflict('idempotencyKey: this key was used for other rows or another source in the last 7 days. Use a new key.');
  return request?.answer ?? null;
}

/** A run as it is stored: counts and the rejected rows, never the rows themselves. */
function storedRun({ run: { dryRun: _, ...run }, rows }: SyncAnswer, actor: string): Record<string, unknown> {
  return { ...run, actor, rejectedRows: rows.filter(({ status }) => status === 'REJECTED').map(storedRow) };
}

/** An id that was rejected may be as long as the call. */
const storedRow = (row: RowOutcome) => JSON.stringify({ ...row, id: row.id && cut(row.id) });

/** Undoes the transaction of a dry run; its answer is known by then. */
class RolledBack extends Error {}
