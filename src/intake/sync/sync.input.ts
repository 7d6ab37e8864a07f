import { Length, Matches, ValidateIf } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class SyncOptions {
  @Field(() => String, { description: "The system the rows come from. Rows of one source never overwrite another source's evidence." })
  @Matches(/^(?=.*\S)[^\p{Cc}\p{Cs}]{1,100}$/u, { message: 'source is the name of a system: 1 to 100 characters, no control characters.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key and rows again give the stored answer; the same key with other rows is CONFLICT.',
  })
  @ValidateIf((options: SyncOptions) => options.idempotencyKey != null)
  @Length(1, 200, { message: 'idempotencyKey has 1 to 200 characters; leave it out where there is none.' })
  idempotencyKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Full answer, nothing written; the run is not stored.' })
  dryRun?: boolean | null = false;
}
