import { IsInt, Max, MaxLength, Min, IsOptional } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums';
import type { Decision } from './decision';

export const ReviewDecision = enumOf('ReviewDecision', ['APPROVE', 'REJECT', 'REOPEN']);
export const RejectionReason = enumOf('RejectionReason', ['SKILL', 'LEVEL', 'AVAILABILITY', 'RELATIONSHIP', 'PREFERENCE', 'OTHER']);

const NOTE = 'note has at most 4000 characters.';

/** A decision, among others or as the arguments of a call of its own. */
@InputType()
@ArgsType()
export class ReviewRow {
  @Field(() => ID)
  pairing!: string;

  @Field(() => ReviewDecision)
  decision!: Decision;

  @Field(() => RejectionReason, { nullable: true })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000, { message: NOTE })
  note?: string | null;
}

@ArgsType()
export class PinArgs {
  @Field(() => ID)
  plan!: string;

  @Field(() => ID)
  mentor!: string;

  @Field(() => ID)
  mentee!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000, { message: NOTE })
  note?: string | null;
}

@InputType()
export class CapacityInput {
  @Field(() => ID)
  mentor!: string;

  @Field(() => Int)
  @IsInt({ message: 'capacity is a whole number from 0 to 100.' })
  @Min(0, { message: 'capacity is a whole number from 0 to 100.' })
  @Max(100, { message: 'capacity is a whole number from 0 to 100.' })
  capacity!: number;
}
