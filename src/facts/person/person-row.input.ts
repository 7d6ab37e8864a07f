import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { JSONObject } from '../../graphql/scalars';
import { ROW_FIELD } from '../row/row-field';

@InputType()
export class PersonRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, ROW_FIELD)
  name?: string | null;

  @Field(() => String, ROW_FIELD)
  email?: string | null;

  @Field(() => [String], {
    ...ROW_FIELD,
    description: 'Further addresses. Each source says its own; people are found by all of them, however they are spelt.',
  })
  emails?: string[] | null;

  @Field(() => String, ROW_FIELD)
  title?: string | null;

  @Field(() => Boolean, ROW_FIELD)
  active?: boolean | null;

  @Field(() => ID, ROW_FIELD)
  team?: string | null;

  @Field(() => ID, ROW_FIELD)
  manager?: string | null;

  @Field(() => [ID], ROW_FIELD)
  roles?: string[] | null;

  @Field(() => String, ROW_FIELD)
  location?: string | null;

  @Field(() => String, ROW_FIELD)
  timeZone?: string | null;

  @Field(() => [String], ROW_FIELD)
  languages?: string[] | null;

  @Field(() => String, ROW_FIELD)
  startedOn?: string | null;

  @Field(() => String, ROW_FIELD)
  availability?: string | null;

  @Field(() => String, ROW_FIELD)
  awayUntil?: string | null;

  @Field(() => Int, ROW_FIELD)
  mentorCapacity?: number | null;

  @Field(() => Boolean, ROW_FIELD)
  listed?: boolean | null;

  @Field(() => JSONObject, ROW_FIELD)
  attributes?: Record<string, unknown> | null;

  @Field(() => Float, ROW_FIELD)
  version?: number | null;
}
