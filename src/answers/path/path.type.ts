import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class LearningStep {
  @Field(() => Int, { description: 'From 1 on.' })
  position!: number;

  @Field(() => Int)
  fromLevel!: number;

  @Field(() => Int)
  toLevel!: number;

  @Field(() => Float)
  hours!: number;

  @Field(() => [Int], { description: 'Positions of the earlier steps that it waits for.' })
  after!: number[];

  @Field(() => [String], { description: 'Why the step is there and what made it cheaper.' })
  because!: string[];
}

@ObjectType({ simpleResolvers: true })
export class UnmetTarget {
  @Field(() => Int)
  level!: number;

  @Field(() => String)
  reason!: string;
}

@ObjectType({ simpleResolvers: true })
export class LearningPath {
  @Field(() => Float)
  totalHours!: number;

  @Field(() => Float, { description: 'No plan can be shorter than this.' })
  hoursLowerBound!: number;
}
