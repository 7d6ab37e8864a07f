import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';

@ObjectType({ simpleResolvers: true })
export class Skill {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => [String])
  aliases!: string[];

  @Field(() => Boolean)
  restricted!: boolean;

  @Field(() => Float, { nullable: true })
  hours!: number | null;

  @Field(() => Float, { nullable: true })
  halfLifeMonths!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class RelatedSkill {
  @Field(() => Float)
  similarity!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'To reach forLevel one needs the named skill at level; alternatives share a group, a prerequisite without one is needed by itself.',
})
export class Prerequisite {
  @Field(() => Int)
  level!: number;

  @Field(() => Int)
  forLevel!: number;

  @Field(() => String)
  group!: string;
}

@ObjectType({ simpleResolvers: true })
export class SkillEdge extends edgeOf(() => Skill) {
  @Field(() => String, { nullable: true, description: 'The name or alias that was found.' })
  matchedName!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class SkillConnection extends connectionOf(() => SkillEdge) {}
