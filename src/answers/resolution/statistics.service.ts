import { countSkillNames, readSkillTexts } from '../../graph/queries.gen';
import { isStopped, NoAnswer } from '../../graph/failures';
import type { Graph } from '../../graph/query';
import { NameStatistics } from './statistics';

/** Skills that are read and counted before other work gets a turn. */
const PAGE = 250;
/** A page that the database has no time for is read in smaller parts, down to this. */
const LEAST_PAGE = 25;
/** Statistics are made anew when the number of names moved by this share, and once an hour for names that took the place of others. */
const MOVED = 0.05;
const MAX_AGE_MS = 3_600_000;

/** Keeps the statistics of all names. They are a cache: any process makes them from the graph when it first needs them. */
export class StatisticsService {
  private kept: { readonly statistics: NameStatistics; readonly at: number } | undefined;
  private making: Promise<NameStatistics> | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly clock: () => number,
  ) {}

  /** Statistics that are about right. Waits only where there are none or the taxonomy is another one; else they are renewed meanwhile. */
  async current(): Promise<NameStatistics> {
    const [row] = await this.graph.run(countSkillNames, {});
    const names = row?.names ?? 0;
    if (!this.kept) return await this.make();
    const { statistics, at } = this.kept;
    if (names > 2 * statistics.names || statistics.names > 2 * names) return await this.make();
    const moved = Math.abs(names - statistics.names) > MOVED * statistics.names;
    // A failure leaves the old ones in place; the next call tries again.
    if (moved || this.clock() - at > MAX_AGE_MS) this.make().catch(() => undefined);
    return statistics;
  }

  private make(): Promise<NameStatistics> {
    return (this.making ??= this.read().finally(() => (this.making = undefined)));
  }

  private async read(): Promise<NameStatistics> {
    const at = this.clock();
    const statistics = new NameStatistics();
    for (let [after, limit] = ['', PAGE]; ;) {
      try {
        const [row] = await this.graph.run(readSkillTexts, { after, limit });
        const skills = row?.skills ?? [];
        for (const skill of skills) statistics.add(skill);
        if (skills.length < limit) break;
        after = skills.at(-1)?.id ?? '';
      } catch (error) {
        if (limit < LEAST_PAGE || !(isStopped(error) || error instanceof NoAnswer)) throw error;
        limit = Math.floor(limit / 4);
      }
    }
    this.kept = { statistics, at };
    return statistics;
  }
}
