import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'One of skill (an id) and name (resolved through aliases) is given.' })
export class SkillCriterion {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  skill?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  name?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(5)
  minLevel?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(100)
  weight?: number | null = 1;

  @Field(() => Boolean, { nullable: true })
  required?: boolean | null = false;
}

@InputType()
export class ExpertFilter {
  @Field(() => [ID], { nullable: true, description: 'Members of these teams and of the teams below them.' })
  @IsOptional()
  @ArrayMaxSize(200)
  teams?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  roles?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  locations?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  languages?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(1000)
  excludePeople?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only people who are free.' })
  available?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only people with mentoring capacity left who agree to be listed.' })
  hasMentorCapacity?: boolean | null;
}

@InputType()
export class ExpertSearchInput {
  @Field(() => String, {
    nullable: true,
    description: 'Free text: skills, levels, places and intent are read out of it, the rest searches the contributions.',
  })
  @IsOptional()
  @MaxLength(10_000)
  text?: string | null;

  @Field(() => [SkillCriterion], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  skills?: SkillCriterion[] | null;

  @Field(() => ExpertFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: ExpertFilter | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Rank by what was known then; of evidence, if that was before today, at the beginning of that quarter of a year.',
  })
  asOf?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whoever asks is left out of the answer unless this is true.',
  })
  includeSelf?: boolean | null = false;
}
