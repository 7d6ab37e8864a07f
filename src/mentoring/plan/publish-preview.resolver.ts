import { Authorized, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { enumOf } from '../../graphql/enums';
import { PAIRINGS } from './plan.loader';
import type { PlanRecord } from './plan.service';
import { Pairing, PairingPlan } from './plan.type';
import type { DroppedPairing, PublishPreview, PublishPreviewService } from './publish-preview.service';

const LeftOverOutcome = enumOf('LeftOverOutcome', ['UNDECIDED', 'UNMATCHED', 'REJECTED']);

@ObjectType({
  simpleResolvers: true,
  description: 'UNDECIDED: a proposal waits for them; UNMATCHED: the plan found nobody; REJECTED: their pair was, and no other was solved.',
})
export class LeftOverMentees {
  @Field(() => LeftOverOutcome)
  outcome!: string;

  @Field(() => Int)
  mentees!: number;
}

@ObjectType()
export class DroppedFixedPairing {
  @Field(() => String)
  reason!: string;
}

@ObjectType({ simpleResolvers: true })
export class PairingPlanPublication {
  @Field(() => Int, { description: 'Approved and pinned pairs that become mentorings.' })
  becomesActive!: number;

  @Field(() => Int, { description: 'People who see a mentoring of theirs then, and only then.' })
  told!: number;

  @Field(() => Int, { description: 'Proposals that nobody decided on.' })
  dismissed!: number;

  @Field(() => [DroppedFixedPairing], { description: 'Approved and pinned pairs that cannot become a mentoring any more.' })
  dropped!: DroppedFixedPairing[];

  @Field(() => [LeftOverMentees], { description: 'Mentees who would have nobody of this plan.' })
  leftOver!: LeftOverMentees[];

  @Field(() => String, { nullable: true, description: 'Why publishing would be refused as it stands.' })
  refusal!: string | null;
}

/** `publishPreview` of a plan. */
@Resolver(() => PairingPlan)
export class PublishPreviewResolver {
  constructor(private readonly previews: PublishPreviewService) {}

  @Authorized('LD')
  @FieldResolver(() => PairingPlanPublication, {
    nullable: true,
    description: 'What publishing the plan would do as it stands; null where it is no draft. Nothing is written.',
  })
  publishPreview(@Root() { id, status }: PlanRecord): Promise<PublishPreview> | null {
    return status === 'DRAFT' ? this.previews.of(id) : null;
  }
}

@Resolver(() => DroppedFixedPairing)
export class DroppedFixedPairingResolver {
  @FieldResolver(() => Pairing)
  pairing(@Root() { pairing }: DroppedPairing, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PAIRINGS).load(pairing);
  }
}
