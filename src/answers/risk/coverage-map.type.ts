import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';

@ObjectType({
  simpleResolvers: true,
  description:
    'mean, risk and holders are null where fewer than five people stand behind them, and where the figures of other teams would give such a cell away.',
})
export class CoverageCell {
  @Field(() => Int, { nullable: true, description: 'Null where no role asks for the skill.' })
  requiredLevel!: number | null;

  @Field(() => Int)
  needed!: number;

  @Field(() => Float, { nullable: true, description: 'Of the levels believed of those who have the skill.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true })
  expectedQualified!: number | null;

  @Field(() => Float, { nullable: true })
  coverageRisk!: number | null;

  @Field(() => Int, { nullable: true, description: 'People of whom something is known in the skill.' })
  people!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A row of the heat map.' })
export class TeamCoverage {
  @Field(() => Int, { description: 'Active people, those of the parts included.' })
  people!: number;
}

@ObjectType({ simpleResolvers: true })
export class TeamCoverageEdge extends edgeOf(() => TeamCoverage) {}

@ObjectType({ simpleResolvers: true })
export class TeamCoverageConnection extends connectionOf(() => TeamCoverageEdge) {
  @Field(() => Date, { nullable: true, description: 'When the newest of it was computed.' })
  computedAt!: Date | null;
}
