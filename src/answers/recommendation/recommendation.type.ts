import { Field, Float, ObjectType } from 'type-graphql';
import { ScoreTerm } from '../../graphql/score-term.type';

@ObjectType({ simpleResolvers: true })
export class SkillRecommendation {
  @Field(() => Float)
  score!: number;

  @Field(() => [ScoreTerm], { description: 'points sum to score.' })
  terms!: ScoreTerm[];
}
