import { Field, Float, ID, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { PairingStatus } from '../plan/plan.type';

@ObjectType({ simpleResolvers: true, description: 'What narrows the pairs of a plan, whichever plan it is; null narrows nothing.' })
export class PairingFilter {
  @Field(() => PairingStatus, { nullable: true })
  status!: string | null;

  @Field(() => String, { nullable: true, description: 'Words in the names of mentor and mentee.' })
  search!: string | null;

  @Field(() => ID, { nullable: true, description: 'The team of mentor or mentee.' })
  team!: string | null;

  @Field(() => String, { nullable: true, description: 'The location of mentor or mentee.' })
  location!: string | null;

  @Field(() => Float, { nullable: true })
  scoreFrom!: number | null;

  @Field(() => Float, { nullable: true })
  scoreTo!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only pairs whose overrideCost is above 0.' })
  costly!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only pairs of mentors without a place left.' })
  mentorFull!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only pairs that the plan published last had not.' })
  changed!: boolean | null;

  @Field(() => String, { nullable: true, description: 'A column, with a minus before it where the highest come first.' })
  sort!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class SavedPlanView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PairingFilter)
  filter!: PairingFilter;

  @Field(() => Boolean, { description: 'Others who review plans see it too.' })
  shared!: boolean;

  @Field(() => Date)
  savedAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class SavedPlanViewEdge extends edgeOf(() => SavedPlanView) {}

@ObjectType({ simpleResolvers: true })
export class SavedPlanViewConnection extends connectionOf(() => SavedPlanViewEdge) {}
