import { Field, Float, ID, InputType } from 'type-graphql';
import { ROW_FIELD } from '../row/row-field';

@InputType()
export class RoleRequirementInput {
  @Field(() => ID)
  skill!: string;

  @Field(() => Float, ROW_FIELD)
  level?: number | null;

  @Field(() => Float, ROW_FIELD)
  importance?: number | null = 1;

  @Field(() => Boolean, ROW_FIELD)
  critical?: boolean | null = false;
}

@InputType()
export class RoleRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, ROW_FIELD)
  name?: string | null;

  @Field(() => String, ROW_FIELD)
  description?: string | null;

  @Field(() => [String], ROW_FIELD)
  aliases?: string[] | null;

  @Field(() => [RoleRequirementInput], ROW_FIELD)
  requirements?: RoleRequirementInput[] | null;

  @Field(() => Float, ROW_FIELD)
  version?: number | null;
}
