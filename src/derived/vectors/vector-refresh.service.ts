import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddingService } from './embedding.service';
import { readStaleVectors } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { refreshSkillVectors } from './vectors.service';

/** How long a new name waits for its vector at most; until then its skill is found by letters and words. */
const EVERY_MS = 10_000;
/** Skills of a bulk load wait for their vectors no longer than this. */
const LATEST_MS = 300_000;

export interface RefreshLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** Keeps the vectors of skills up to date in the background, whoever changed them. */
export class VectorRefreshService {
  private readonly stopped = new AbortController();
  private running: Promise<void> | undefined;
  private postponed: { readonly since: number; readonly until: number } | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly embeddings: EmbeddingService,
    private readonly log: RefreshLog,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Says that a bulk load is under way: model and vector index would compete with it, so vectors come after it. */
  postpone(ms: number): void {
    const now = performance.now();
    const since = this.postponed && now < this.postponed.until + EVERY_MS ? this.postponed.since : now;
    this.postponed = { since, until: Math.min(now + ms, since + LATEST_MS) };
  }

  private get holding(): boolean {
    return this.stopped.signal.aborted || performance.now() < (this.postponed?.until ?? 0);
  }

  /** Ends it after the batch in hand. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      try {
        if (!this.holding && !(await this.refresh())) return;
      } catch (err) {
        if (!signal.aborted) this.log.warn({ err }, 'The vectors of skills could not be refreshed');
      }
      await pause(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Whether it makes sense to look again. The model is loaded only where there is something to do. */
  private async refresh(): Promise<boolean> {
    const [row] = await this.graph.run(readStaleVectors, { ids: null, names: 1, limit: 1 });
    if (!row?.skills.length) return true;
    const embedder = await this.embeddings.embedder();
    if (!embedder) return false;
    const begun = performance.now();
    const skills = await refreshSkillVectors(this.graph, embedder, null, () => this.holding);
    this.log.info({ skills, ms: Math.round(performance.now() - begun) }, 'Vectors of skills refreshed');
    return true;
  }
}
