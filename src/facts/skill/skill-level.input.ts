import { IsInt, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

const LEVEL = { message: 'level is a whole number from 1 to 5.' };

@InputType()
export class SkillLevelInput {
  @Field(() => ID)
  @MaxLength(200)
  skill!: string;

  @Field(() => Int)
  @IsInt(LEVEL)
  @Min(1, LEVEL)
  @Max(5, LEVEL)
  level!: number;
}
