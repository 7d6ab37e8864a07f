import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { enumOf } from '../../graphql/enums';
import { Team } from '../team/team.type';
import { AVAILABILITIES } from './availability';

export const Availability = enumOf('Availability', AVAILABILITIES);

@ObjectType({ simpleResolvers: true })
export class Person {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => [String], {
    description: 'Every address that a source gave. Shown whole to the person, HR_SYNC and ADMIN; others see email alone.',
  })
  emails!: string[];

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => Boolean)
  active!: boolean;

  @Field(() => String, { nullable: true })
  location!: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name, for example Europe/Lisbon.' })
  timeZone!: string | null;

  @Field(() => [String])
  languages!: string[];

  @Field(() => Availability)
  availability!: string;

  @Field(() => Date, { nullable: true })
  awayUntil!: Date | null;

  @Field(() => Int)
  mentorCapacity!: number;

  @Field(() => Boolean, { description: 'Agrees to be shown as a champion and found as a mentor.' })
  listed!: boolean;

  @Field(() => Date, { nullable: true })
  startedOn!: Date | null;

  @Field(() => Team, { nullable: true })
  team!: Team | null;
}

@ObjectType({ simpleResolvers: true })
export class PersonEdge extends edgeOf(() => Person) {}

@ObjectType({ simpleResolvers: true })
export class PersonConnection extends connectionOf(() => PersonEdge) {}

@ObjectType({ simpleResolvers: true, description: 'Whom an address reaches.' })
export class PersonMatch {
  @Field(() => String)
  email!: string;

  @Field(() => [Person], {
    description: 'Active people first. Several where an address was given on or is shared, none where nobody is known by it.',
  })
  people!: Person[];
}
