import { Field, Float, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import { COMPARED_BY, type ComparedBy } from './compared-by';

const ComparedByEnum = enumOf('ComparedBy', COMPARED_BY);

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

  @Field(() => ComparedByEnum, {
    description:
      'WORDS where the sentence model is off, or has not read enough of the skills yet: the same text may be answered better later. NOT_COMPARED where the database had no time for this text: errors says so by its path, and it can be sent again.',
  })
  comparedBy!: ComparedBy;

  @Field(() => [SkillCandidate], { description: 'Best first.' })
  candidates!: SkillCandidate[];
}
