import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ScoreTerm } from '../../graphql/score-term.type';
import { enumOf } from '../../graphql/enums';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { ProgramSide } from '../enrolment/enrolment.type';
import { PairingSettings } from '../program/program.type';

export const PlanStatus = enumOf('PlanStatus', ['DRAFTING', 'DRAFT', 'PUBLISHED', 'FAILED', 'SUPERSEDED']);
export const PairingStatus = enumOf('PairingStatus', ['PROPOSED', 'APPROVED', 'REJECTED', 'PINNED', 'ACTIVE', 'ENDED']);
export const PairingReader = enumOf('PairingReader', ['MENTOR', 'MENTEE', 'LEADER']);

@ObjectType({
  simpleResolvers: true,
  description:
    'In score units: the scores of the pairs, less what the load of mentors costs, with what is added for a first mentee, for the last plan, ' +
    'for waiting and by lot. optimal is proved by the dual bound, not assumed: total equals upperBound.',
})
export class PlanObjective {
  @Field(() => Float)
  total!: number;

  @Field(() => Float)
  upperBound!: number;

  @Field(() => Boolean)
  optimal!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class PairingCounts {
  @Field(() => Int)
  proposed!: number;

  @Field(() => Int)
  approved!: number;

  @Field(() => Int)
  rejected!: number;

  @Field(() => Int)
  pinned!: number;

  @Field(() => Int)
  unmatchedMentees!: number;

  @Field(() => Int)
  idleMentors!: number;
}

@ObjectType({ simpleResolvers: true })
export class LoadCount {
  @Field(() => Int)
  mentees!: number;

  @Field(() => Int)
  mentors!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'difference: match rate of the group less that of the rest, with its 95% interval (Newcombe); null below five people.',
})
export class FairnessGroup {
  @Field(() => String)
  group!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => Float, { nullable: true })
  matchRate!: number | null;

  @Field(() => Float, { nullable: true })
  meanScore!: number | null;

  @Field(() => Float, { nullable: true })
  difference!: number | null;

  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true })
  high!: number | null;
}

@ObjectType()
export class PairingPlan {
  @Field(() => ID)
  id!: string;

  @Field(() => PlanStatus)
  status!: string;

  @Field(() => PairingSettings)
  settings!: PairingSettings;

  @Field(() => PlanObjective, { nullable: true })
  objective!: PlanObjective | null;

  @Field(() => String, { nullable: true })
  failure!: string | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Float, { description: 'Share of the computation done while DRAFTING, 0..1.' })
  progress!: number;

  @Field(() => [LoadCount], { description: 'Mentees per mentor: how many mentors have none, one, two and so on.' })
  load!: LoadCount[];
}

@ObjectType()
export class Pairing {
  @Field(() => ID)
  id!: string;

  @Field(() => PairingStatus)
  status!: string;

  @Field(() => Float)
  score!: number;

  @Field(() => [ScoreTerm], { description: 'points sum to score.' })
  terms!: ScoreTerm[];

  @Field(() => Float, { description: 'What pinning this pair costs the plan; 0 where the solver chose it.' })
  overrideCost!: number;

  @Field(() => Int, { description: 'People who go without because of it, where most people come first.' })
  overridePeople!: number;

  @Field(() => Float, { description: 'How contested the mentor is: what one more place with them would be worth to the plan.' })
  mentorPrice!: number;

  @Field(() => Float, {
    description:
      'How likely the pair was to come out of the lots that decide between pairs of nearly the same worth; 1 where no lot could have changed it.',
  })
  odds!: number;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class RunnerUp {
  @Field(() => Float)
  score!: number;

  @Field(() => Float)
  costToPlan!: number;

  @Field(() => Int, { description: 'People who would go without, where most people come first.' })
  peopleLost!: number;
}

@ObjectType()
export class UnmatchedPerson {
  @Field(() => ProgramSide)
  side!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType({ simpleResolvers: true })
export class PairingEdge extends edgeOf(() => Pairing) {}

@ObjectType({ simpleResolvers: true })
export class PairingConnection extends connectionOf(() => PairingEdge) {}

@ObjectType({ simpleResolvers: true })
export class UnmatchedEdge extends edgeOf(() => UnmatchedPerson) {}

@ObjectType({ simpleResolvers: true })
export class UnmatchedConnection extends connectionOf(() => UnmatchedEdge) {}
