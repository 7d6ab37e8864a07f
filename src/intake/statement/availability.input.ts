import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type { Availability as Word } from '../../facts/person/availability';
import { Availability } from '../../facts/person/person.type';

const CAPACITY = { message: 'mentorCapacity is a whole number from 0 to 100.' };

@InputType({ description: 'Absent fields stay as they are.' })
export class AvailabilityInput {
  @Field(() => Availability)
  availability!: Word;

  @Field(() => Date, { nullable: true, description: 'Only with AWAY; without it the end is open.' })
  awayUntil?: Date | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(CAPACITY)
  @Min(0, CAPACITY)
  @Max(100, CAPACITY)
  mentorCapacity?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Agrees to be shown as a champion and found as a mentor.' })
  listed?: boolean | null;
}
