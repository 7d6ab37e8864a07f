import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class SkillCandidate {
  @Field(() => String, { description: 'The name or alias that fits best.' })
  matchedName!: string;

  @Field(() => Float, { description: 'From 0 to 1; comparable between texts, not a probability.' })
  score!: number;
}

@ObjectType({ simpleResolvers: true })
export class SkillResolution {
  @Field(() => String)
  text!: string;

  @Field(() => [SkillCandidate], { description: 'Best first.' })
  candidates!: SkillCandidate[];
}
