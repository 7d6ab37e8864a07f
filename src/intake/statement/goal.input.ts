import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

const LEVEL = { message: 'level is a whole number from 1 to 5.' };
const IMPORTANCE = { message: 'importance is a number from 0 to 1.' };

@InputType({ description: 'One of skill and role is given.' })
export class LearningGoalInput {
  @Field(() => ID, { nullable: true })
  skill?: string | null;

  @Field(() => ID, { nullable: true })
  role?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(LEVEL)
  @Min(1, LEVEL)
  @Max(5, LEVEL)
  level?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0, IMPORTANCE)
  @Max(1, IMPORTANCE)
  importance?: number | null = 1;
}
