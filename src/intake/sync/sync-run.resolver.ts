import { Arg, Args, Authorized, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { afterNumber } from '../../graphql/dated-page';
import { decodeCursor, pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import type { RowOutcome, SyncRunRecord } from './answer';
import type { SyncRunService } from './sync-run.service';
import { SyncRowConnection, SyncRun, SyncRunConnection } from './sync.type';

const TwentyAtATime = pageArgs(20);
const FiftyAtATime = pageArgs(50);

interface ShownRun extends Omit<SyncRunRecord, 'startedAt' | 'finishedAt'> {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** Known while the run is being answered; a dry run is nowhere else. */
  readonly rejectedNow?: readonly RowOutcome[] | undefined;
}

/** A run as the schema shows it. */
export function toRun(run: SyncRunRecord, rejectedNow?: readonly RowOutcome[]): ShownRun {
  return { ...run, startedAt: new Date(run.startedAt), finishedAt: new Date(run.finishedAt), rejectedNow };
}

@Resolver(() => SyncRun)
export class SyncRunResolver {
  constructor(private readonly service: SyncRunService) {}

  @Authorized('HR_SYNC')
  @Query(() => SyncRun, { nullable: true })
  async syncRun(@Arg('id', () => ID) id: string): Promise<object | null> {
    const run = await this.service.find(id);
    return run ? toRun(run) : null;
  }

  @Authorized('HR_SYNC')
  @Query(() => SyncRunConnection, { description: 'Runs of the last 90 days, latest first.' })
  async syncRuns(
    @Arg('source', () => String, { nullable: true }) source: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
  ): Promise<object> {
    const after = afterNumber(page);
    const { total, items } = await this.service.list({ source }, page.limit + 1, after);
    const { edges, ...rest } = pageOf(items, page, (run) => [run.startedAt, run.id], total);
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: toRun(node) })) };
  }

  @FieldResolver(() => SyncRowConnection)
  async rejectedRows(@Root() run: ShownRun, @Args(() => FiftyAtATime) page: PageArgs): Promise<object> {
    const rows = run.rejectedNow ?? (run.rejected ? await this.service.rejectedRows(run.id) : []);
    const after = page.after == null ? -1 : decodeCursor(page.after, ['number'])[0];
    return pageOf(
      rows.filter((row) => row.index > after),
      page,
      (row) => [row.index],
      rows.length,
    );
  }
}
