import { Authorized, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import type { LearnedWeights } from '../pairing/learn-weights';
import { PLANS_OF_PROGRAM } from '../program/program.loader';
import type { ProgramRecord } from '../program/program.service';
import { PairingWeights, Program } from '../program/program.type';
import type { LearningService } from './learning.service';
import { PLANS } from './plan.loader';
import { PairingPlanDiff } from './what-if.resolver';
import type { WhatIfService } from './what-if.service';

@ObjectType({
  description:
    'Weights that the decisions of leaders speak for, each at most a quarter away from what it is. A person applies them with updateProgram.',
})
export class ProposedWeights {
  @Field(() => PairingWeights)
  weights!: PairingWeights;

  @Field(() => Int, { description: 'Decisions they were learned from.' })
  decisions!: number;

  @Field(() => Float, { description: 'Mean log loss of decisions that were held out, with the weights there are.' })
  before!: number;

  @Field(() => Float, { description: 'The same with the proposed weights.' })
  after!: number;
}

type Proposal = LearnedWeights & { readonly program: string };

/** How many plans are looked at for a draft. */
const NEWEST = 10;

/** `proposedWeights` of a program. */
@Resolver(() => Program)
export class ProgramLearningResolver {
  constructor(private readonly learning: LearningService) {}

  @Authorized('LD')
  @FieldResolver(() => ProposedWeights, {
    nullable: true,
    description: 'From 100 decisions on, where decisions that were held out fit better with them.',
  })
  async proposedWeights(@Root() { id, settings }: ProgramRecord): Promise<Proposal | null> {
    const learned = await this.learning.proposed(id, settings);
    return learned && { ...learned, program: id };
  }
}

@Resolver(() => ProposedWeights)
export class ProposedWeightsResolver {
  constructor(private readonly whatIf: WhatIfService) {}

  @FieldResolver(() => PairingPlanDiff, {
    nullable: true,
    description: 'The newest draft of the program as it would become with them; null where there is no draft. Nothing is written.',
  })
  async preview(@Root() { program, weights }: Proposal, @Ctx() { load }: Context): Promise<object | null> {
    const plans = await loadAll(load(PLANS), await load(PLANS_OF_PROGRAM).load({ program, limit: NEWEST }));
    const draft = plans.find(({ status }) => status === 'DRAFT');
    return draft ? { ...(await this.whatIf.preview(draft.id, { weights }, [])), plan: draft.id } : null;
  }
}
