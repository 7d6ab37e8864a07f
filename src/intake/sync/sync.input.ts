import { Length, Matches, ValidateIf } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class SyncOptions {
  @Field(() => String, { description: "The system the rows come from. Rows of one source never overwrite another source's evidence." })
  @Matches(/^(?=.*\S)[^\p{Cc}\p{Cs}]{1,100}$/u, {
    message: 'source must be the name of a system: 1 to 100 characters, no control characters.',
  })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same rows returns the stored answer; with other rows it is refused as CONFLICT.',
  })
  @ValidateIf((options: SyncOptions) => options.idempotencyKey != null)
  @Length(1, 200, { message: 'idempotencyKey must have 1 to 200 characters; leave it out if there is none.' })
  idempotencyKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Returns the full answer and writes nothing; the run is not stored.' })
  dryRun?: boolean | null = false;
}
