import { Arg, Args, Authorized, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { ScoreTerm } from '../../graphql/score-term.type';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import type { Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { type FirstArgs, firstArgs } from '../../graphql/paging';
import type { ComparedPair } from '../pairing/diff';
import { PairingSettingsInput } from '../program/program.input';
import type { FairnessService } from './fairness.service';
import { CapacityInput } from './plan.input';
import { PLANS } from './plan.loader';
import { FairnessGroup, LoadCount, PlanObjective } from './plan.type';
import type { PlanPreview, WhatIfService } from './what-if.service';

const FiftyAtFirst = firstArgs(50);

@ObjectType()
export class PairingChange {
  @Field(() => Float)
  score!: number;
}

@ObjectType({ description: 'losing, gaining: mentees who have somebody only before, or only after.' })
export class PairingPlanDiff {
  @Field(() => PlanObjective)
  after!: PlanObjective;

  @Field(() => Int)
  kept!: number;

  @Field(() => [LoadCount], { description: 'How many mentors would have no mentee, one, two and so on.' })
  load!: LoadCount[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'costToPlan: what the plan would lose if it had to have the pair; 0 where it has it or could as well.',
})
export class PairingComparison {
  @Field(() => String, { nullable: true, description: 'The first rule that the pair breaks, as a sentence.' })
  excludedBy!: string | null;

  @Field(() => Float, { nullable: true })
  score!: number | null;

  @Field(() => Float, { nullable: true })
  costToPlan!: number | null;

  @Field(() => Int, { nullable: true, description: 'People who would go without, where most people come first.' })
  peopleLost!: number | null;

  @Field(() => [ScoreTerm])
  terms!: ScoreTerm[];
}

@ObjectType({ simpleResolvers: true, description: 'A group of mentees as the plan is and as it would become.' })
export class FairnessChange {
  @Field(() => String)
  group!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => FairnessGroup)
  before!: FairnessGroup;

  @Field(() => FairnessGroup)
  after!: FairnessGroup;
}

type Preview = PlanPreview & { readonly plan: string };

/** Questions to a plan; nothing is written. */
@Resolver(() => PairingPlanDiff)
export class WhatIfResolver {
  constructor(
    private readonly service: WhatIfService,
    private readonly fairnessOf: FairnessService,
  ) {}

  @Authorized('LD')
  @Query(() => PairingPlanDiff, { description: 'The plan as it would become under other settings or capacities. Nothing is written.' })
  async previewPairingPlan(
    @Arg('plan', () => ID) plan: string,
    @Arg('settings', () => PairingSettingsInput) settings: PairingSettingsInput,
    @Arg('capacities', () => [CapacityInput], { nullable: true, description: 'Places of mentors, instead of those they have.' })
    capacities: CapacityInput[] | null,
  ): Promise<Preview> {
    return { ...(await this.service.preview(plan, settings, capacities ?? [])), plan };
  }

  @Authorized('LD')
  @Query(() => PairingComparison, {
    description: 'Why not this mentor for this mentee: the rule broken, or what the pair would cost the plan.',
  })
  whyNotPairing(
    @Arg('plan', () => ID) plan: string,
    @Arg('mentor', () => ID) mentor: string,
    @Arg('mentee', () => ID) mentee: string,
  ): Promise<object> {
    return this.service.whyNot(plan, mentor, mentee);
  }

  @FieldResolver(() => PlanObjective, { nullable: true })
  async before(@Root() { plan }: Preview, @Ctx() { load }: Context): Promise<object | null> {
    return (await load(PLANS).load(plan))?.objective ?? null;
  }

  @FieldResolver(() => [FairnessChange], {
    description:
      'Match rate and mean score before and after, by "team", "location" or a named attribute, of everybody who can be matched now.',
  })
  fairness(@Root() { mentees, scores }: Preview, @Arg('by', () => String) by: string): Promise<object[]> {
    return this.fairnessOf.ofChange(mentees, scores.before, scores.after, by);
  }

  @FieldResolver(() => Int)
  addedCount(@Root() { added }: Preview): number {
    return added.length;
  }

  @FieldResolver(() => Int)
  removedCount(@Root() { removed }: Preview): number {
    return removed.length;
  }

  @FieldResolver(() => [PairingChange])
  added(@Root() { added }: Preview, @Args(() => FiftyAtFirst) { limit }: FirstArgs): object[] {
    return added.slice(0, limit);
  }

  @FieldResolver(() => [PairingChange])
  removed(@Root() { removed }: Preview, @Args(() => FiftyAtFirst) { limit }: FirstArgs): object[] {
    return removed.slice(0, limit);
  }

  @FieldResolver(() => [Person])
  losing(@Root() { losing }: Preview, @Args(() => FiftyAtFirst) { limit }: FirstArgs, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PEOPLE), losing.slice(0, limit));
  }

  @FieldResolver(() => [Person])
  gaining(@Root() { gaining }: Preview, @Args(() => FiftyAtFirst) { limit }: FirstArgs, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PEOPLE), gaining.slice(0, limit));
  }
}

@Resolver(() => PairingChange)
export class PairingChangeResolver {
  @FieldResolver(() => Person)
  mentor(@Root() { mentor }: ComparedPair, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(mentor);
  }

  @FieldResolver(() => Person)
  mentee(@Root() { mentee }: ComparedPair, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(mentee);
  }
}
