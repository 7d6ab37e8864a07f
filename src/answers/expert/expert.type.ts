import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { enumOf } from '../../graphql/enums';
import { ScoreTerm } from '../../graphql/score-term.type';
import { MATCH_VIA } from './match-via';

export const MatchVia = enumOf('MatchVia', MATCH_VIA);

@ObjectType({ simpleResolvers: true })
export class SkillMatch {
  @Field(() => MatchVia)
  via!: string;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => Float, { description: 'Of the level asked for, or of level 1; 0 where nothing says a level.' })
  probability!: number;

  @Field(() => Float)
  points!: number;
}

@ObjectType({ simpleResolvers: true })
export class SupportingContribution {
  @Field(() => Float)
  points!: number;
}

@ObjectType({ simpleResolvers: true })
export class Expert {
  @Field(() => Int)
  rank!: number;

  @Field(() => Float)
  score!: number;

  @Field(() => [ScoreTerm], { description: 'points sum to score.' })
  terms!: ScoreTerm[];

  @Field(() => [SkillMatch])
  matches!: SkillMatch[];
}

@ObjectType({ simpleResolvers: true })
export class InterpretedSkill {
  @Field(() => String)
  text!: string;

  @Field(() => MatchVia)
  via!: string;

  @Field(() => Float)
  weight!: number;

  @Field(() => Int, { nullable: true })
  minLevel!: number | null;
}

export const UnderstoodAs = enumOf('UnderstoodAs', ['LEVEL', 'INTENT', 'LANGUAGE', 'PLACE', 'TEAM', 'AVAILABILITY']);

@ObjectType({
  simpleResolvers: true,
  description: 'Words of the text that are no skill: a level counts by its probability, the others leave out who does not fit.',
})
export class UnderstoodWords {
  @Field(() => String)
  text!: string;

  @Field(() => UnderstoodAs)
  as!: string;

  @Field(() => String, { description: 'The level, the intent, the code of the language, the places, or the ids of the teams.' })
  value!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "notes: what the answer cannot take into account, for example today's teams under asOf.",
})
export class SearchInterpretation {
  @Field(() => [InterpretedSkill])
  skills!: InterpretedSkill[];

  @Field(() => [String])
  unmatched!: string[];

  @Field(() => [UnderstoodWords])
  understood!: UnderstoodWords[];

  @Field(() => [String])
  notes!: string[];
}

@ObjectType({ simpleResolvers: true })
export class ExpertEdge extends edgeOf(() => Expert) {}

@ObjectType({ simpleResolvers: true })
export class SkillBridge {
  @Field(() => Float)
  distance!: number;
}

@ObjectType({ simpleResolvers: true })
export class ExpertConnection extends connectionOf(() => ExpertEdge) {
  @Field(() => SearchInterpretation)
  interpretation!: SearchInterpretation;
}

@ObjectType({ simpleResolvers: true })
export class ExpertComparison {
  @Field(() => Expert, { nullable: true, description: 'Null where a rule excludes the person.' })
  expert!: Expert | null;

  @Field(() => String, { nullable: true })
  excludedBy!: string | null;

  @Field(() => [ScoreTerm], { description: 'Terms that cost the most against the first of the ranking, largest first.' })
  lost!: ScoreTerm[];
}
