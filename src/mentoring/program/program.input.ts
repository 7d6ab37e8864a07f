import { IsOptional, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType } from 'type-graphql';
import type { Objective } from '../assignment/solve';
import type { Format } from '../pairing/format';
import { PairingObjective, ProgramFormat } from './program.type';

const SHARE = { message: 'Weights, loadPenalty and stability are from 0 to 1.' };
const HOURS = { message: 'minOverlapHours is from 0 to 8.' };

/** A share of the largest score. */
function Share(): PropertyDecorator {
  return (target, key) => {
    Field(() => Float, { nullable: true })(target, key);
    for (const check of [IsOptional(), Min(0, SHARE), Max(1, SHARE)]) check(target, key);
  };
}

@InputType()
export class PairingWeightsInput {
  @Share()
  skill?: number | null;

  @Share()
  gap?: number | null;

  @Share()
  teaching?: number | null;

  @Share()
  timeZone?: number | null;

  @Share()
  language?: number | null;

  @Share()
  goals?: number | null;

  @Share()
  preference?: number | null;

  @Share()
  bridge?: number | null;
}

@InputType({ description: 'What is absent stays as it is; weights count by their share of the sum of all.' })
export class PairingSettingsInput {
  @Field(() => PairingObjective, { nullable: true })
  objective?: Objective | null;

  @Field(() => PairingWeightsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  weights?: PairingWeightsInput | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0, HOURS)
  @Max(8, HOURS)
  minOverlapHours?: number | null;

  @Field(() => Boolean, { nullable: true })
  excludeManagers?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  excludeSameTeam?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Taken from the plan for each further mentee of one mentor, in score units (default .02).',
  })
  @IsOptional()
  @Min(0, SHARE)
  @Max(1, SHARE)
  loadPenalty?: number | null;

  @Field(() => Float, { nullable: true, description: 'Added to a pair that the last published plan had, in score units (default .05).' })
  @IsOptional()
  @Min(0, SHARE)
  @Max(1, SHARE)
  stability?: number | null;
}

const NAME = { message: 'name has 1 to 200 characters, not blanks alone.' };

@InputType()
export class ProgramInput {
  @Field(() => ID)
  @MinLength(1, { message: 'id has 1 to 200 characters.' })
  @MaxLength(200, { message: 'id has 1 to 200 characters.' })
  id!: string;

  @Field(() => String)
  @Matches(/\S/, NAME)
  @MaxLength(200, NAME)
  name!: string;

  @Field(() => ProgramFormat)
  format!: Format;

  @Field(() => PairingSettingsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  settings?: PairingSettingsInput | null;
}

@ArgsType()
export class UpdateProgramArgs {
  @Field(() => PairingSettingsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  settings?: PairingSettingsInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/\S/, NAME)
  @MaxLength(200, NAME)
  name?: string | null;

  @Field(() => ID)
  id!: string;
}
