import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import { MentoringStatus } from './mentoring.type';

const MINUTES = { message: 'minutes is a whole number from 1 to 1440.' };
const OUTCOME = { message: 'outcome is from 0 (of no use) to 1 (goal reached).' };
const LEVEL = { message: 'levelReached is a whole number from 1 to 5.' };

@ArgsType()
export class MeetingArgs {
  @Field(() => ID)
  mentoring!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(MINUTES)
  @Min(1, MINUTES)
  @Max(1440, MINUTES)
  minutes?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000, { message: 'note has at most 4000 characters.' })
  note?: string | null;
}

@ArgsType()
export class MentoringStatusArgs {
  @Field(() => ID)
  mentoring!: string;

  @Field(() => MentoringStatus)
  status!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000, { message: 'reason has at most 2000 characters.' })
  reason?: string | null;
}

@ArgsType()
export class EndMentoringArgs {
  @Field(() => ID)
  mentoring!: string;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0, OUTCOME)
  @Max(1, OUTCOME)
  outcome?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(LEVEL)
  @Min(1, LEVEL)
  @Max(5, LEVEL)
  levelReached?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000, { message: 'reason has at most 2000 characters.' })
  reason?: string | null;
}
