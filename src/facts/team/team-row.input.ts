import { Field, Float, ID, InputType } from 'type-graphql';
import { ROW_FIELD } from '../row/row-field';

@InputType()
export class TeamRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, ROW_FIELD)
  name?: string | null;

  @Field(() => ID, ROW_FIELD)
  parent?: string | null;

  @Field(() => Float, ROW_FIELD)
  version?: number | null;
}
