import { IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import { PairingStatus } from '../plan/plan.type';
import type { PairingFilter } from './plan-view.service';

const SCORE = { message: 'scoreFrom and scoreTo are from 0 to 1.' };
const TEXT = { message: 'search, team and location have at most 200 characters each.' };

@InputType({ description: 'What narrows the pairs of a plan, whichever plan it is; what is absent narrows nothing.' })
export class PairingFilterInput {
  @Field(() => PairingStatus, { nullable: true })
  status?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200, TEXT)
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(200, TEXT)
  team?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200, TEXT)
  location?: string | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0, SCORE)
  @Max(1, SCORE)
  scoreFrom?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0, SCORE)
  @Max(1, SCORE)
  scoreTo?: number | null;

  @Field(() => Boolean, { nullable: true })
  costly?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  mentorFull?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  changed?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^-?[a-z]{1,30}$/i, { message: 'sort is the name of a column, with a minus before it or without.' })
  sort?: string | null;
}

/** The values alone, null where there is none. */
export function plainFilter(input: PairingFilterInput): PairingFilter {
  const { status, search, team, location, scoreFrom, scoreTo, costly, mentorFull, changed, sort } = input;
  const given = { status, search, team, location, scoreFrom, scoreTo, costly, mentorFull, changed, sort };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? null]));
}
