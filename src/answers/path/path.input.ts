import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { SkillLevelInput } from '../../facts/skill/skill-level.input';
import { PATH_PARAMETERS as P } from './parameters';

const ALTERNATIVES = { message: `alternatives is a whole number from 0 to ${P.alternatives.most}.` };

@InputType({ description: 'One of role and skills is given.' })
export class LearningPathInput {
  @Field(() => ID, { nullable: true, description: 'All that the role asks for, by importance.' })
  @IsOptional()
  @MaxLength(200)
  role?: string | null;

  @Field(() => [SkillLevelInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested()
  skills?: SkillLevelInput[] | null;

  @Field(() => Float, { nullable: true, description: 'The plan takes no more hours, and reaches as much of the target as fits.' })
  @IsOptional()
  @Min(0, { message: 'hoursBudget is at least 0.' })
  @Max(1_000_000, { message: 'hoursBudget is at most 1,000,000.' })
  hoursBudget?: number | null;

  @Field(() => Int, { nullable: true, description: 'Other plans that really differ and take at most a quarter more; none with a budget.' })
  @IsOptional()
  @Min(0, ALTERNATIVES)
  @Max(P.alternatives.most, ALTERNATIVES)
  alternatives?: number | null = 0;

  @Field(() => [SkillLevelInput], { nullable: true, description: 'As if the person could do this too.' })
  @IsOptional()
  @ArrayMaxSize(1000)
  @ValidateNested()
  assume?: SkillLevelInput[] | null;
}
