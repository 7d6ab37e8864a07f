import { Arg, Args, Authorized, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { actorOf, type Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { type FirstArgs, firstArgs } from '../../graphql/paging';
import type { PinService } from './pin.service';
import { PinArgs, RejectionReason, ReviewRow } from './plan.input';
import { PAIRINGS, PLANS } from './plan.loader';
import type { StoredRunnerUp } from './plan-row';
import type { PairingRecord } from './plan.service';
import { Pairing, PairingPlan, PairingReader, RunnerUp } from './plan.type';
import type { ReviewService } from './review.service';

const ThreeAtFirst = firstArgs(3);

@ObjectType({ simpleResolvers: true })
export class ReviewRefusal {
  @Field(() => ID)
  pairing!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType({ simpleResolvers: true })
export class ReviewResult {
  @Field(() => [Pairing])
  pairings!: object[];

  @Field(() => [ReviewRefusal])
  refused!: ReviewRefusal[];
}

/** Pairs of a plan and what leaders decide on them. */
@Resolver(() => Pairing)
export class PairingResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly pins: PinService,
  ) {}

  @Authorized('LD')
  @Query(() => Pairing, { nullable: true })
  pairing(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<PairingRecord | undefined> {
    return load(PAIRINGS).load(id);
  }

  @Authorized('LD')
  @Mutation(() => Pairing)
  async reviewPairing(@Args(() => ReviewRow) row: ReviewRow, @Ctx() context: Context): Promise<PairingRecord | undefined> {
    await this.reviews.decide(actorOf(context), row);
    return context.load(PAIRINGS).clear(row.pairing).load(row.pairing);
  }

  @Authorized('LD')
  @Mutation(() => ReviewResult, {
    description:
      'Up to 500 decisions in one transaction; those that cannot be taken are told by id, the others are. Undo sends the statuses from before.',
  })
  async reviewPairings(
    @Arg('plan', () => ID) plan: string,
    @Arg('rows', () => [ReviewRow]) rows: ReviewRow[],
    @Ctx() context: Context,
  ): Promise<ReviewResult> {
    const { decided, refused } = await this.reviews.decideAll(actorOf(context), plan, rows);
    return { pairings: await loadAll(context.load(PAIRINGS), decided), refused };
  }

  @Authorized('LD')
  @Mutation(() => Pairing, {
    description: 'Fixes a pair by hand, whether the solver proposed it or not; its cost is told on the pairing.',
  })
  async pinPairing(
    @Args(() => PinArgs) { plan, mentor, mentee, note }: PinArgs,
    @Ctx() context: Context,
  ): Promise<PairingRecord | undefined> {
    return context.load(PAIRINGS).load(await this.pins.pin(actorOf(context), plan, mentor, mentee, note ?? null));
  }

  @Authorized('LD')
  @Mutation(() => Pairing)
  async unpinPairing(@Arg('pairing', () => ID) pairing: string, @Ctx() context: Context): Promise<PairingRecord | undefined> {
    await this.pins.unpin(actorOf(context), pairing);
    return context.load(PAIRINGS).clear(pairing).load(pairing);
  }

  @FieldResolver(() => PairingPlan)
  plan(@Root() { planId }: PairingRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PLANS).load(planId);
  }

  @FieldResolver(() => Person)
  mentor(@Root() { mentorId }: PairingRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(mentorId);
  }

  @FieldResolver(() => Person)
  mentee(@Root() { menteeId }: PairingRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(menteeId);
  }

  @FieldResolver(() => [RunnerUp], { description: 'The next best mentors and what choosing them would cost the plan.' })
  runnersUp(@Root() { runnerUps }: PairingRecord, @Args(() => ThreeAtFirst) { limit }: FirstArgs): object[] {
    return runnerUps.slice(0, limit);
  }

  @FieldResolver(() => String, { description: 'The same reasons told to the mentor, the mentee and the one who reviews.' })
  told(@Root() { tellings }: PairingRecord, @Arg('reader', () => PairingReader) reader: 'MENTOR' | 'MENTEE' | 'LEADER'): string {
    return tellings[({ MENTOR: 'mentor', MENTEE: 'mentee', LEADER: 'leader' } as const)[reader]];
  }

  @FieldResolver(() => RejectionReason, { nullable: true })
  reason(@Root() { rejection }: PairingRecord): string | null {
    return rejection;
  }

  @FieldResolver(() => Person, { nullable: true })
  reviewedBy(@Root() { reviewedBy }: PairingRecord, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return reviewedBy === null ? null : load(PEOPLE).load(reviewedBy);
  }
}

@Resolver(() => RunnerUp)
export class RunnerUpResolver {
  @FieldResolver(() => Person)
  mentor(@Root() { mentorId }: StoredRunnerUp, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(mentorId);
  }
}
