import { Extensions, Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class ScoreTerm {
  @Field(() => String)
  feature!: string;

  @Field(() => Float)
  weight!: number;

  @Field(() => Float)
  value!: number;

  @Field(() => Float)
  points!: number;

  /** Read only where it is asked for. */
  @Extensions({ lazy: true })
  @Field(() => String, { description: 'The facts about this person that the term rests on.' })
  detail!: string;
}
