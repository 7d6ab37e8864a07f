import { Field, Float, ID, InputType } from 'type-graphql';
import { ROW_FIELD } from '../row/row-field';

@InputType()
export class ScaleInput {
  @Field(() => Float)
  min!: number;

  @Field(() => Float)
  max!: number;
}

@InputType({ description: 'kind is any EvidenceKind but INFERRED.' })
export class EvidenceRow {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, ROW_FIELD)
  person?: string | null;

  @Field(() => ID, ROW_FIELD)
  skill?: string | null;

  @Field(() => String, ROW_FIELD)
  kind?: string | null;

  @Field(() => Float, ROW_FIELD)
  level?: number | null;

  @Field(() => ScaleInput, { nullable: true, description: 'Where the level is on another scale than 1..5; the raw value is kept.' })
  scale?: ScaleInput | null;

  @Field(() => ID, ROW_FIELD)
  by?: string | null;

  @Field(() => String, ROW_FIELD)
  at?: string | null;

  @Field(() => String, ROW_FIELD)
  expiresAt?: string | null;

  @Field(() => String, ROW_FIELD)
  note?: string | null;

  @Field(() => Float, ROW_FIELD)
  version?: number | null;
}
