import { Arg, Authorized, type ClassType, Ctx, Extensions, ID, Int, Mutation, Resolver } from 'type-graphql';
import { FACTS } from '../../facts/facts';
import type { SyncedKind } from '../../facts/row/synced';
import { type Context, viewerOf } from '../../graphql/context';
import { PlainArgument } from '../../graphql/plain-argument';
import type { SyncAnswer } from './answer';
import { SyncOptions } from './sync.input';
import type { SyncCall, SyncService } from './sync.service';
import { SyncKind, SyncResult } from './sync.type';
import { toRun } from './sync-run.resolver';

/** Rows are checked one by one, in the service: a bad value must not fail the whole call. */
const ROWS = { validate: false } as const;
/** One outcome per row costs nothing extra. */
const COST = { complexity: 1 };

/** Makes the resolver of the mutation that takes the rows of one kind. */
function syncResolver({ mutation, row, sync }: SyncedKind): ClassType<object> {
  @Resolver()
  class RowsResolver {
    constructor(private readonly service: SyncService) {}

    @Authorized('HR_SYNC')
    @Extensions({ plain: 'rows' })
    @Mutation(() => SyncResult, { ...COST, name: mutation })
    async sync(
      @Arg('options', () => SyncOptions) options: SyncOptions,
      @Arg('rows', () => [row()], ROWS) _declared: null,
      @PlainArgument() rows: { id: string }[],
      @Ctx() context: Context,
    ): Promise<object> {
      return shown(await this.service.sync(sync.kind, rows, callOf(options, context)));
    }
  }
  return RowsResolver;
}

/** Once per process: decorators are registered for good. */
const RESOLVERS = FACTS.map(syncResolver);

/** A resolver for each kind of rows. */
export function syncResolvers(service: SyncService): object[] {
  return RESOLVERS.map((RowsResolver) => new RowsResolver(service));
}

@Resolver()
export class RetirementResolver {
  constructor(private readonly service: SyncService) {}

  @Authorized('HR_SYNC')
  @Extensions({ plain: 'present' })
  @Mutation(() => SyncResult, {
    ...COST,
    description:
      'Ends what this source no longer has: rows of the kind that came from it (with ids beginning with idPrefix, if given) and are ' +
      'not named in present. People become inactive, evidence is withdrawn, the rest is retired. At most 200,000 ids. More than ten that ' +
      'are also more than a tenth of what the source has are refused as CONFLICT, a dry run too, unless confirmRetired is their number.',
  })
  async retireMissing(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('kind', () => SyncKind) kind: string,
    @Arg('present', () => [ID]) _declared: null,
    @PlainArgument() present: string[],
    @Arg('idPrefix', () => String, { nullable: true }) idPrefix: string | null,
    @Arg('confirmRetired', () => Int, {
      nullable: true,
      description: 'Confirms how many are missing. Needed for more than ten that are also more than a tenth of what the source has.',
    })
    confirmRetired: number | null,
    @Ctx() context: Context,
  ): Promise<object> {
    const limits = { idPrefix: idPrefix ?? '', confirmed: confirmRetired ?? null };
    return shown(await this.service.retireMissing(kind, present, limits, callOf(options, context)));
  }
}

function callOf({ source, dryRun, idempotencyKey }: SyncOptions, context: Context): SyncCall {
  return { source, dryRun: dryRun ?? false, idempotencyKey, actor: viewerOf(context).subject };
}

function shown(answer: SyncAnswer): object {
  const rejected = answer.rows.filter(({ status }) => status === 'REJECTED');
  return { run: toRun(answer.run, rejected), rows: answer.rows };
}
