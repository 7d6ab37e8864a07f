import { MaxLength, MinLength, ValidateIf } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class SyncOptions {
  @Field(() => String, { description: "The system the rows come from. Rows of one source never overwrite another source's evidence." })
  @MinLength(1)
  @MaxLength(100)
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key and rows again give the stored answer; the same key with other rows is CONFLICT.',
  })
  @ValidateIf((options: SyncOptions) => options.idempotencyKey != null)
  @MinLength(1)
  @MaxLength(200)
  idempotencyKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Full answer, nothing written; the run is not stored.' })
  dryRun?: boolean | null = false;
}
