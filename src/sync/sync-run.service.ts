import { findRejectedRows, findSyncRuns } from '../graph/queries.gen';
import type { Graph } from '../graph/query';
import type { SyncKind } from './kind';
import type { RowOutcome, SyncRunRecord } from './answer';

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
    return (row?.rows ?? []).map((text) => JSON.parse(text) as RowOutcome);
  }
}
