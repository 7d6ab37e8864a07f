import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A skill somebody wants to learn, or a role they want to be ready for.' })
export class LearningGoal {
  @Field(() => Int, { nullable: true, description: 'Of a skill; null: as far as it goes.' })
  level!: number | null;

  @Field(() => Float)
  importance!: number;
}
