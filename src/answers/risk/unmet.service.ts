import { randomBytes } from 'node:crypto';
import { DAY_MS, startOfDay } from '../../time';
import { deleteOldUnmetDemand, findUnmetDemand, readAskerSalt, recordUnmetDemand } from '../../graph/queries.gen';
import type { Graph } from '../../graph/query';
import { RISK_PARAMETERS as P } from './parameters';
import { lookBack, markOf, type Subject, subjectKey } from './unmet-demand';

const STEP = 1_000;

/** Searches for a subject by enough people to be shown. */
export interface UnmetRecord extends Subject {
  readonly subject: string;
  readonly searches: number;
  /** The day of the last one. */
  readonly lastAt: Date;
}

export interface UnmetPage {
  readonly total: number;
  readonly items: readonly UnmetRecord[];
}

/** Counts searches that found nobody, without those who asked. */
export class UnmetDemandService {
  private salt: Promise<string> | undefined;
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Counts a search beside the answer to it: never throws, and nobody waits for it. */
  note(subjects: readonly Subject[], asker: string): void {
    if (!subjects.length) return;
    const work = this.record(subjects, asker).catch(() => undefined);
    this.writing.add(work);
    void work.finally(() => this.writing.delete(work));
  }

  /** Waits for what is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
  }

  /** A page of what was searched in vain since a day, most searches first; without a day in the last quarter of a year. */
  async page(from: Date | null, limit: number, after: readonly [searches: number, subject: string] | undefined): Promise<UnmetPage> {
    const [afterSearches = null, afterSubject = null] = after ?? [];
    const since = from === null ? lookBack(this.clock()) : startOfDay(from.getTime());
    const [row] = await this.graph.run(findUnmetDemand, { from: since, fewest: P.askersShown, afterSearches, afterSubject, limit });
    return { total: row?.total ?? 0, items: (row?.unmet ?? []).map(({ lastAt, ...unmet }) => ({ ...unmet, lastAt: new Date(lastAt) })) };
  }

  /** Forgets what is older than a year and a month; gives true where more is left. */
  async prune(): Promise<boolean> {
    const before = startOfDay(this.clock()) - P.keptDays * DAY_MS;
    const [row] = await this.graph.run(deleteOldUnmetDemand, { before, limit: STEP });
    return row?.gone === STEP;
  }

  private async record(subjects: readonly Subject[], asker: string): Promise<void> {
    const salt = await this.askerSalt();
    const day = startOfDay(this.clock());
    const rows = subjects.map((one) => {
      const subject = subjectKey(one);
      return { key: `${day}/${subject}`, subject, ...one, mark: markOf(asker, one, salt) };
    });
    await this.graph.run(recordUnmetDemand, { rows: rows.sort((a, b) => (a.key < b.key ? -1 : 1)), day });
  }

  private async askerSalt(): Promise<string> {
    this.salt ??= this.graph.run(readAskerSalt, { value: randomBytes(16).toString('hex') }).then(([row]) => {
      if (!row) throw new Error('There is no salt.');
      return row.salt;
    });
    // What failed is tried again at the next search.
    this.salt.catch(() => (this.salt = undefined));
    return this.salt;
  }
}
