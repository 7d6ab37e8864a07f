import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { actorOf, type Context, ticksOf } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { loadedPage } from '../../graphql/loaded-page';
import { decodeCursor, type PageArgs, pageArgs, pageOf } from '../../graphql/paging';
import { PairingSettingsInput } from '../program/program.input';
import { PROGRAMS } from '../program/program.loader';
import { Program } from '../program/program.type';
import type { FairnessService } from './fairness.service';
import type { OrderService } from './order.service';
import { OUTDATED, PAIRINGS, PLAN_COUNTS, PLANS } from './plan.loader';
import type { LeftOut, PlanRecord, PlanService } from './plan.service';
import {
  FairnessGroup,
  PairingConnection,
  PairingCounts,
  PairingPlan,
  PairingStatus,
  UnmatchedConnection,
  UnmatchedPerson,
} from './plan.type';
import type { PublishService } from './publish.service';

const FiftyAtATime = pageArgs(50);

/** A plan's life and what is read of it. */
@Resolver(() => PairingPlan)
export class PlanResolver {
  constructor(
    private readonly service: PlanService,
    private readonly orders: OrderService,
    private readonly publishing: PublishService,
    private readonly fairnessOf: FairnessService,
  ) {}

  @Authorized('LD')
  @Query(() => PairingPlan, { nullable: true })
  pairingPlan(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<PlanRecord | undefined> {
    return load(PLANS).load(id);
  }

  @Authorized('LD')
  @Subscription(() => PairingPlan, {
    name: 'pairingPlan',
    nullable: true,
    subscribe: ticksOf,
    description: 'A plan now and each time it changes: how far its draft is, decisions of others, facts that make it outdated.',
  })
  pairingPlanChanged(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<PlanRecord | undefined> {
    return load(PLANS).load(id);
  }

  @Authorized('LD')
  @Mutation(() => PairingPlan, {
    description: 'Starts the computation and returns at once; the plan is DRAFTING, then DRAFT. At most 20 wait to be published.',
  })
  async draftPairingPlan(
    @Arg('program', () => ID) program: string,
    @Arg('settings', () => PairingSettingsInput, { nullable: true }) settings: PairingSettingsInput | null,
    @Ctx() context: Context,
  ): Promise<PlanRecord | undefined> {
    return context.load(PLANS).load(await this.orders.draft(actorOf(context), program, settings ?? null));
  }

  @Authorized('LD')
  @Mutation(() => PairingPlan, {
    description:
      'Keeps approved and pinned pairs, never offers rejected ones again, solves the rest anew. The plan is DRAFTING, then DRAFT.',
  })
  async resolvePairingPlan(
    @Arg('plan', () => ID) plan: string,
    @Arg('settings', () => PairingSettingsInput, { nullable: true, description: 'Instead of those the plan has, for this plan alone.' })
    settings: PairingSettingsInput | null,
    @Ctx() context: Context,
  ): Promise<PlanRecord | undefined> {
    await this.orders.again(actorOf(context), plan, settings ?? null);
    context.load(OUTDATED).clear(plan);
    return context.load(PLANS).clear(plan).load(plan);
  }

  @Authorized('LD')
  @Mutation(() => PairingPlan, { description: 'Approved and pinned pairs become mentoring edges; nobody is told before.' })
  async publishPairingPlan(@Arg('plan', () => ID) plan: string, @Ctx() context: Context): Promise<PlanRecord | undefined> {
    await this.publishing.publish(actorOf(context), plan);
    context.load(OUTDATED).clear(plan);
    return context.load(PLANS).clear(plan).load(plan);
  }

  @FieldResolver(() => Program)
  program(@Root() { programId }: PlanRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PROGRAMS).load(programId);
  }

  @FieldResolver(() => PairingPlan, { nullable: true, description: 'The plan before it that this one replaces.' })
  replaces(@Root() { replacesId }: PlanRecord, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return replacesId === null ? null : load(PLANS).load(replacesId);
  }

  @FieldResolver(() => PairingConnection, { description: 'Best score first.' })
  async pairings(
    @Root() { id }: PlanRecord,
    @Arg('status', () => PairingStatus, { nullable: true }) status: string | null,
    @Args(() => FiftyAtATime) page: PageArgs,
    @Ctx() { load }: Context,
  ): Promise<object> {
    const found = await this.service.pairings(id, status ?? null, page.limit + 1, afterNumber(page));
    return loadedPage(found, page, load(PAIRINGS), (node) => [node.score, node.id]);
  }

  @FieldResolver(() => UnmatchedConnection, { description: 'Who has nobody, mentees before mentors, with the reason and what would help.' })
  async unmatched(@Root() { id }: PlanRecord, @Args(() => FiftyAtATime) page: PageArgs): Promise<object> {
    const [after] = page.after == null ? [-1] : decodeCursor(page.after, ['number']);
    const { total, items } = await this.service.leftOut(id, page.limit + 1, after);
    return pageOf(items, page, (item) => [item.place], total);
  }

  @FieldResolver(() => PairingCounts)
  counts(@Root() { id }: PlanRecord, @Ctx() { load }: Context): Promise<object> {
    return load(PLAN_COUNTS).load(id);
  }

  @FieldResolver(() => Boolean, { description: 'Facts under the plan have changed since it was computed; outdatedReasons says which.' })
  async outdated(@Root() { id }: PlanRecord, @Ctx() { load }: Context): Promise<boolean> {
    return (await load(OUTDATED).load(id)).length > 0;
  }

  @FieldResolver(() => [String])
  outdatedReasons(@Root() { id }: PlanRecord, @Ctx() { load }: Context): Promise<string[]> {
    return load(OUTDATED).load(id);
  }

  @FieldResolver(() => [FairnessGroup], {
    description: 'Match rate and mean score by "team", "location" or a named attribute; never part of the score.',
  })
  fairness(@Root() { id }: PlanRecord, @Arg('by', () => String) by: string): Promise<object[]> {
    return this.fairnessOf.ofPlan(id, by);
  }
}

@Resolver(() => UnmatchedPerson)
export class UnmatchedResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: LeftOut, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }
}
