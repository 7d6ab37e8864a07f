import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ROW_FIELD } from '../row/row-field';

@InputType()
export class RelatedSkillInput {
  @Field(() => ID)
  skill!: string;

  @Field(() => Float, ROW_FIELD)
  similarity?: number | null = 0.5;
}

@InputType()
export class PrerequisiteInput {
  @Field(() => ID)
  skill!: string;

  @Field(() => Int, ROW_FIELD)
  level?: number | null = 1;

  @Field(() => Int, ROW_FIELD)
  forLevel?: number | null = 1;

  @Field(() => String, ROW_FIELD)
  group?: string | null;
}

@InputType()
export class SkillRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, ROW_FIELD)
  name?: string | null;

  @Field(() => String, ROW_FIELD)
  description?: string | null;

  @Field(() => [String], ROW_FIELD)
  aliases?: string[] | null;

  @Field(() => [ID], ROW_FIELD)
  broader?: string[] | null;

  @Field(() => [RelatedSkillInput], ROW_FIELD)
  related?: RelatedSkillInput[] | null;

  @Field(() => [PrerequisiteInput], ROW_FIELD)
  prerequisites?: PrerequisiteInput[] | null;

  @Field(() => ID, ROW_FIELD)
  replacedBy?: string | null;

  @Field(() => Boolean, ROW_FIELD)
  restricted?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours from nothing to level 1; each further level costs more (see learning paths).',
  })
  hours?: number | null;

  @Field(() => Float, ROW_FIELD)
  halfLifeMonths?: number | null;

  @Field(() => Float, ROW_FIELD)
  version?: number | null;
}
