import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'What a person lacks for a role, or for all roles they hold.' })
export class SkillGapReport {
  @Field(() => Float, {
    nullable: true,
    description: 'Mean probability of meeting what is asked, by importance; null where nothing is asked.',
  })
  readiness!: number | null;

  @Field(() => Float, {
    description:
      'Share of the uncertainty that is "no evidence", 0 to 1: where it is large, ask what the person can do before training them.',
  })
  unknown!: number;

  @Field(() => Date, { nullable: true, description: 'When it was computed; null where it has not been yet.' })
  computedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true })
export class SkillGap {
  @Field(() => Int)
  requiredLevel!: number;

  @Field(() => Float)
  importance!: number;

  @Field(() => Boolean)
  critical!: boolean;

  @Field(() => Int, { nullable: true, description: 'Most likely level; null where there is no evidence, or only work of no level.' })
  level!: number | null;

  @Field(() => Float)
  meetsProbability!: number;

  @Field(() => Float, { description: 'Levels missing on average, E[(required - level)+].' })
  expectedShortfall!: number;

  @Field(() => Boolean, { description: 'False where nothing is known: "no evidence" is not "low".' })
  evidenced!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the roles in a team ask for against what its people can do, those of its parts included.',
})
export class TeamGapReport {
  @Field(() => Int, { description: 'Active people, those of the parts included.' })
  people!: number;
}

@ObjectType({ simpleResolvers: true })
export class TeamSkillGap {
  @Field(() => Int, { description: 'Of the levels that roles ask for, the one most at risk.' })
  requiredLevel!: number;

  @Field(() => Int, {
    description:
      'People qualified at that level who are needed: half of those whose roles ask for it, by importance; at least two where it is critical.',
  })
  needed!: number;

  @Field(() => Float)
  expectedQualified!: number;

  @Field(() => Float, { description: 'Probability that fewer than needed are qualified.' })
  coverageRisk!: number;

  @Field(() => Int, {
    description: 'Fewest people whose leaving brings the expected number below what is needed; 0 where it is already below.',
  })
  busFactor!: number;

  @Field(() => Boolean)
  critical!: boolean;

  @Field(() => Int, { description: 'People whose roles ask for the skill.' })
  places!: number;

  @Field(() => Int, { description: 'Of these, people of whom nothing is known in the skill.' })
  unknown!: number;
}
