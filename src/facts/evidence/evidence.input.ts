import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { EvidenceKind as Kind, EvidenceStatus as Status } from './evidence-kind';
import { EvidenceKind, EvidenceStatus } from './evidence.type';

const LEVEL = { message: 'level must be a whole number from 1 to 5.' };
const NOTE = 'note may have at most 4000 characters.';
const REASON = 'reason must have 1 to 2000 characters.';

@InputType()
export class EvidenceFilter {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  people?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  skills?: string[] | null;

  @Field(() => [EvidenceKind], { nullable: true })
  kinds?: Kind[] | null;

  @Field(() => [EvidenceStatus], { nullable: true })
  statuses?: Status[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  source?: string | null;
}

@ArgsType()
export class ClaimArgs {
  @Field(() => ID)
  skill!: string;

  @Field(() => Int)
  @IsInt(LEVEL)
  @Min(1, LEVEL)
  @Max(5, LEVEL)
  level!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000, { message: NOTE })
  note?: string | null;
}

@ArgsType()
export class EndorsementArgs {
  @Field(() => ID)
  person!: string;

  @Field(() => ID)
  skill!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(LEVEL)
  @Min(1, LEVEL)
  @Max(5, LEVEL)
  level?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000, { message: NOTE })
  note?: string | null;
}

@ArgsType()
export class DisputeArgs {
  @Field(() => ID)
  evidence!: string;

  @Field(() => String)
  @MinLength(1, { message: REASON })
  @MaxLength(2000, { message: REASON })
  reason!: string;
}

@ArgsType()
export class SettlementArgs extends DisputeArgs {
  @Field(() => Boolean)
  uphold!: boolean;
}
