import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import { connectionOf, edgeOf } from '../../graphql/paging';

export const MentoringStatus = enumOf('MentoringStatus', ['ACTIVE', 'PAUSED', 'ENDED']);

@ObjectType({ description: 'note is seen by the two only.' })
export class MentoringMeeting {
  @Field(() => Date)
  at!: Date;

  @Field(() => Int, { nullable: true })
  minutes!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class Mentoring {
  @Field(() => ID)
  id!: string;

  @Field(() => MentoringStatus)
  status!: string;

  @Field(() => Date)
  since!: Date;

  @Field(() => Date, { nullable: true })
  until!: Date | null;

  @Field(() => String, { nullable: true })
  endReason!: string | null;

  @Field(() => Float, { nullable: true, description: 'Means of what the two said; null as long as none has.' })
  outcome!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class MentoringEdge extends edgeOf(() => Mentoring) {}

@ObjectType({ simpleResolvers: true })
export class MentoringConnection extends connectionOf(() => MentoringEdge) {}
