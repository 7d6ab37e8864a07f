import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';

@ObjectType({
  simpleResolvers: true,
  description: 'At a level: people expected at it or above, and places that ask for it or more, by importance.',
})
export class LevelSupply {
  @Field(() => Int)
  level!: number;

  @Field(() => Float)
  supply!: number;

  @Field(() => Float)
  demand!: number;
}

@ObjectType({ simpleResolvers: true })
export class QuarterSupply {
  @Field(() => Date)
  from!: Date;

  @Field(() => Float)
  supply!: number;

  @Field(() => Float)
  demand!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What people could do in a skill, and what roles ask for.' })
export class SupplyAndDemand {
  @Field(() => [LevelSupply])
  byLevel!: LevelSupply[];

  @Field(() => Float, { description: '(demand + 2) / (supply + 2) at the level where demand most exceeds supply.' })
  ratio!: number;

  @Field(() => [QuarterSupply], {
    description: 'At that level, by quarter, oldest first; kept every night of the whole organisation, empty for teams.',
  })
  trend!: QuarterSupply[];
}

@ObjectType({ simpleResolvers: true })
export class SupplyAndDemandEdge extends edgeOf(() => SupplyAndDemand) {}

@ObjectType({ simpleResolvers: true })
export class SupplyAndDemandConnection extends connectionOf(() => SupplyAndDemandEdge) {
  @Field(() => Date, { nullable: true, description: 'When the newest of it was computed.' })
  computedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'text where no skill was understood; counted only once five different people asked.' })
export class UnmetDemand {
  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => Int)
  searches!: number;

  @Field(() => Date, { description: 'The day of the last search; no finer time is kept.' })
  lastAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class UnmetDemandEdge extends edgeOf(() => UnmetDemand) {}

@ObjectType({ simpleResolvers: true })
export class UnmetDemandConnection extends connectionOf(() => UnmetDemandEdge) {}
