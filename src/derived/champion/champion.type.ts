import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { ScoreTerm } from '../../graphql/score-term.type';
import { CHAMPION_TIERS, type ChampionTier as Tier } from './tier';

export const ChampionTier = enumOf('ChampionTier', CHAMPION_TIERS);

@ObjectType({
  simpleResolvers: true,
  description: 'Somebody who is known in a skill for what they did for others, and agrees to be shown.',
})
export class Champion {
  @Field(() => ChampionTier)
  tier!: Tier;

  @Field(() => Float, { description: 'The best of the skill has 1.' })
  score!: number;

  @Field(() => Float, { description: 'Share of the holders of the skill who stand lower.' })
  percentile!: number;

  @Field(() => Float, { description: 'What the percentile has gained in 90 days.' })
  percentileChange!: number;

  @Field(() => Int, { description: 'Honest order: the ranks the data cannot tell apart.' })
  rankLow!: number;

  @Field(() => Int)
  rankHigh!: number;

  @Field(() => [ScoreTerm], { description: 'points sum to score; what closeness to those who vouch takes away is one of them.' })
  terms!: ScoreTerm[];

  @Field(() => Int, { description: 'Who was helped, taught or reviewed.' })
  peopleHelped!: number;

  @Field(() => Int, { description: 'Teams of those who vouch.' })
  teamsReached!: number;

  @Field(() => Float, { description: 'Of those who vouch: 0 where all are of one team, towards 1 where they spread evenly over many.' })
  bridging!: number;
}

@ObjectType({ simpleResolvers: true })
export class ChampionEdge extends edgeOf(() => Champion) {}

@ObjectType({ simpleResolvers: true })
export class ChampionConnection extends connectionOf(() => ChampionEdge) {
  @Field(() => Date, { nullable: true })
  computedAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'People who vouch mostly for each other: a flag for a person to look at, never a penalty.',
})
export class SuspectedRing {
  @Field(() => Float, {
    description: 'Share of what they vouch, and of what is vouched for them, that stays among them; the smaller of the two.',
  })
  inside!: number;

  @Field(() => String)
  reason!: string;
}

@ObjectType({ simpleResolvers: true })
export class SuspectedRingEdge extends edgeOf(() => SuspectedRing) {}

@ObjectType({ simpleResolvers: true })
export class SuspectedRingConnection extends connectionOf(() => SuspectedRingEdge) {
  @Field(() => Date, { nullable: true, description: 'Of the named skill.' })
  computedAt!: Date | null;
}
