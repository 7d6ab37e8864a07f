import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';

@ObjectType({ simpleResolvers: true, description: 'A step of the path as it was kept.' })
export class SavedLearningStep {
  @Field(() => Int)
  toLevel!: number;

  @Field(() => Float)
  hours!: number;

  @Field(() => Boolean, { description: 'What is believed of the person has passed the level.' })
  done!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class SavedLearningPath {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Date)
  savedAt!: Date;

  @Field(() => Float, { description: 'Hours of kept steps that are done, of those and what is left today, 0 to 1.' })
  progress!: number;

  @Field(() => [String], { description: 'What changed since it was saved, and why.' })
  changes!: string[];
}

@ObjectType({ simpleResolvers: true })
export class SavedLearningPathEdge extends edgeOf(() => SavedLearningPath) {}

@ObjectType({ simpleResolvers: true })
export class SavedLearningPathConnection extends connectionOf(() => SavedLearningPathEdge) {}
