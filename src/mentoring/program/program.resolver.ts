import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { afterName, namedPage } from '../../graphql/named-page';
import { type FirstArgs, firstArgs, type PageArgs, pageArgs } from '../../graphql/paging';
import { SyncRow } from '../../intake/sync/sync.type';
import { PLANS } from '../plan/plan.loader';
import { PairingPlan } from '../plan/plan.type';
import { ProgramInput, UpdateProgramArgs } from './program.input';
import { PLANS_OF_PROGRAM, PROGRAMS } from './program.loader';
import type { ProgramRecord, ProgramService } from './program.service';
import { Program, ProgramConnection } from './program.type';

const TenAtFirst = firstArgs(10);
const TwentyAtATime = pageArgs(20);

@Resolver(() => Program)
export class ProgramResolver {
  constructor(private readonly service: ProgramService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => ProgramConnection)
  async programs(@Args(() => TwentyAtATime) page: PageArgs, @Ctx() { load }: Context): Promise<object> {
    return namedPage(await this.service.list(page.limit + 1, afterName(page)), page, load(PROGRAMS));
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => Program, { nullable: true })
  program(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<ProgramRecord | undefined> {
    return load(PROGRAMS).load(id);
  }

  @Authorized('LD')
  @Mutation(() => Program)
  async createProgram(@Arg('input', () => ProgramInput) input: ProgramInput, @Ctx() context: Context): Promise<ProgramRecord | undefined> {
    return context.load(PROGRAMS).load(await this.service.create(actorOf(context), input));
  }

  @Authorized('LD')
  @Mutation(() => Program)
  async updateProgram(
    @Args(() => UpdateProgramArgs) { id, name, settings }: UpdateProgramArgs,
    @Ctx() context: Context,
  ): Promise<ProgramRecord | undefined> {
    await this.service.update(actorOf(context), id, name ?? null, settings ?? null);
    return context.load(PROGRAMS).clear(id).load(id);
  }

  @Authorized('LD')
  @FieldResolver(() => [PairingPlan])
  async plans(@Root() { id }: ProgramRecord, @Args(() => TenAtFirst) { limit }: FirstArgs, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PLANS), await load(PLANS_OF_PROGRAM).load({ program: id, limit }));
  }

  @Authorized('LD')
  @FieldResolver(() => [SyncRow], { description: 'Rows of the last enroll call that were not taken.' })
  rejectedRows(@Root() { rejectedRows }: ProgramRecord): object[] {
    return rejectedRows.map((row) => JSON.parse(row) as object);
  }
}
