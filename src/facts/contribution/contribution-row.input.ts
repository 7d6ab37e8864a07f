import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ROW_FIELD } from '../row/row-field';

@InputType()
export class ContributorInput {
  @Field(() => ID)
  person!: string;

  @Field(() => String, ROW_FIELD)
  part?: string | null;
}

@InputType()
export class ContributionRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, ROW_FIELD)
  kind?: string | null;

  @Field(() => String, ROW_FIELD)
  title?: string | null;

  @Field(() => String, ROW_FIELD)
  text?: string | null;

  @Field(() => String, ROW_FIELD)
  url?: string | null;

  @Field(() => String, ROW_FIELD)
  at?: string | null;

  @Field(() => [ContributorInput], ROW_FIELD)
  contributors?: ContributorInput[] | null;

  @Field(() => [ID], ROW_FIELD)
  skills?: string[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How it went, 0 (failed, rejected) to 1 (accepted, merged, rated best); absent: unknown.',
  })
  outcome?: number | null;

  @Field(() => Int, { nullable: true, description: 'The level of skill it required; absent: unknown.' })
  difficulty?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Size in the source's own unit (lines, minutes); used relative to other contributions of that source and kind.",
  })
  size?: number | null;

  @Field(() => Float, ROW_FIELD)
  version?: number | null;
}
