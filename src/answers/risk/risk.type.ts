import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';

@ObjectType({ simpleResolvers: true, description: 'How likely a skill is to be short of people.' })
export class KnowledgeRisk {
  @Field(() => Float, { description: 'Probability that fewer than needed are qualified.' })
  coverageRisk!: number;

  @Field(() => Int, {
    description: 'Fewest people whose leaving brings the expected number below what is needed; 0 where it is already below.',
  })
  busFactor!: number;

  @Field(() => Int, { description: 'The level that is most at risk.' })
  requiredLevel!: number;

  @Field(() => Int, {
    description:
      'Half of the people whose roles ask for it, at least two where it is critical; two for a skill in use that no role asks for.',
  })
  needed!: number;

  @Field(() => Float)
  expectedQualified!: number;
}

@ObjectType({ simpleResolvers: true })
export class KnowledgeRiskEdge extends edgeOf(() => KnowledgeRisk) {}

@ObjectType({ simpleResolvers: true })
export class KnowledgeRiskConnection extends connectionOf(() => KnowledgeRiskEdge) {
  @Field(() => Date, { nullable: true, description: 'When the newest of it was computed.' })
  computedAt!: Date | null;
}

@ObjectType({ description: 'Somebody who could step in.' })
export class Successor {
  @Field(() => Float, { description: 'Probability that they are at the level asked for.' })
  meetsProbability!: number;

  @Field(() => Float, { description: 'How far they are from it: levels missing on average.' })
  expectedShortfall!: number;

  @Field(() => Float, { description: 'How sure that is: the standard deviation of what is believed, in levels.' })
  standardDeviation!: number;
}

@ObjectType({ description: 'What the leaving of people does to one skill.' })
export class LeaverSkillImpact {
  @Field(() => KnowledgeRisk)
  before!: KnowledgeRisk;

  @Field(() => KnowledgeRisk)
  after!: KnowledgeRisk;
}

@ObjectType()
export class LeaverImpact {}
