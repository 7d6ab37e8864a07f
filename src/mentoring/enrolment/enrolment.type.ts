import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import { connectionOf, edgeOf } from '../../graphql/paging';

export const ProgramSide = enumOf('ProgramSide', ['MENTOR', 'MENTEE']);

@ObjectType()
export class SkillLevel {
  @Field(() => Int)
  level!: number;
}

@ObjectType({ description: 'waiting: place among those not matched so far, oldest first.' })
export class Enrolment {
  @Field(() => ProgramSide)
  side!: string;

  @Field(() => Int)
  capacity!: number;

  @Field(() => Int, { nullable: true })
  waiting!: number | null;

  @Field(() => Date)
  since!: Date;
}

@ObjectType({ simpleResolvers: true })
export class EnrolmentEdge extends edgeOf(() => Enrolment) {}

@ObjectType({ simpleResolvers: true })
export class EnrolmentConnection extends connectionOf(() => EnrolmentEdge) {}
