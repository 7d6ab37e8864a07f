import { deleteOldSyncRuns, findRejectedRows, findSyncRuns } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import type { SyncKind } from '../../facts/row/kind';
import type { RowOutcome, SyncRunRecord } from './answer';
import { DAY_MS } from '../../time';

const RUNS_KEPT_MS = 90 * DAY_MS;
/** A day longer than stored answers count: none is deleted while a call may still be taking it up. */
const ANSWERS_KEPT_MS = 8 * DAY_MS;
/** Of runs and of answers each, in one transaction. */
const DELETED_AT_ONCE = 500;

/** What happened in earlier syncs. */
export class SyncRunService {
  constructor(private readonly graph: Graph) {}

  /** One run, undefined where there is none. */
  async find(id: string): Promise<SyncRunRecord | undefined> {
    return (await this.list({ id }, 1, undefined)).items[0];
  }

  /** Runs, latest first. */
  async list(filter: { id?: string; source?: string | null }, limit: number, after: readonly [at: number, id: string] | undefined) {
    const [row] = await this.graph.run(findSyncRuns, {
      id: filter.id ?? null,
      source: filter.source ?? null,
      beforeAt: after?.[0] ?? null,
      beforeId: after?.[1] ?? null,
      limit,
    });
    const items = (row?.runs ?? []).map((run): SyncRunRecord => ({ ...run, kind: run.kind as SyncKind, dryRun: false }));
    return { total: row?.total ?? 0, items };
  }

  /** The rejected rows of a run, in row order. */
  async rejectedRows(id: string): Promise<RowOutcome[]> {
    const [row] = await this.graph.run(findRejectedRows, { id });
    return (row?.rows ?? []).map((text): RowOutcome => ({ warnings: [], ...(JSON.parse(text) as Omit<RowOutcome, 'warnings'>) }));
  }

  /** Deletes all runs and stored answers that are too old, a short transaction after the other. */
  async pruneAll(now: number): Promise<void> {
    for (;;) {
      const { runs, answers } = await this.prune(now);
      if (runs < DELETED_AT_ONCE && answers < DELETED_AT_ONCE) return;
    }
  }

  /** Deletes runs and stored answers that are too old, the oldest first, at most 1,000. */
  async prune(now: number): Promise<{ runs: number; answers: number }> {
    const params = { runsBefore: now - RUNS_KEPT_MS, answersBefore: now - ANSWERS_KEPT_MS, limit: DELETED_AT_ONCE };
    const [row] = await this.graph.run(deleteOldSyncRuns, params);
    return row ?? { runs: 0, answers: 0 };
  }
}
