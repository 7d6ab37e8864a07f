import { Field, Float, ObjectType } from 'type-graphql';

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

  @Field(() => String, { description: 'The facts about this person that the term rests on.' })
  detail!: string;
}
