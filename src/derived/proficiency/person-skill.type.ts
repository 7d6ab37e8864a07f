import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, edgeOf } from '../../graphql/paging';
import { enumOf } from '../../graphql/enums';
import { PROFICIENCY_STATUSES, type ProficiencyStatus as Status } from './belief';

export const ProficiencyStatus = enumOf('ProficiencyStatus', PROFICIENCY_STATUSES);

@ObjectType({ simpleResolvers: true })
export class ProficiencyTerm {
  @Field(() => String)
  kind!: string;

  @Field(() => Int, { description: 'How many items; 0 for evidence that the viewer may not see, which is one term of the kind EVIDENCE.' })
  items!: number;

  @Field(() => Float, { nullable: true, description: 'What the kind alone says; null for evidence that the viewer may not see.' })
  level!: number | null;

  @Field(() => Float)
  share!: number;
}

@ObjectType({ simpleResolvers: true })
export class EvidenceConflict {
  @Field(() => String)
  kind!: string;

  @Field(() => Float)
  level!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What is believed of a person in a skill. Who may not read the evidence sees it coarsely: as it would be with the hidden evidence rounded to ' +
    'a whole level and to quarters of standardDeviation. Searches rank by the same.',
})
export class PersonSkill {
  @Field(() => Int, {
    nullable: true,
    description: 'Most likely level; null while only contributions without any level are known and the belief is too wide.',
  })
  level!: number | null;

  @Field(() => Float)
  mean!: number;

  @Field(() => Float)
  standardDeviation!: number;

  @Field(() => Float)
  confidence!: number;

  @Field(() => ProficiencyStatus)
  status!: Status;

  @Field(() => [ProficiencyTerm], { description: 'What the belief is made of; shares sum to 1.' })
  explanation!: ProficiencyTerm[];

  @Field(() => [EvidenceConflict], {
    description: 'Kinds of evidence that disagree by more than one level, with what each says; empty for those who may not see evidence.',
  })
  conflicts!: EvidenceConflict[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the holders who stand lower by what they did for others; null where they are too few or the person is not listed.',
  })
  championPercentile!: number | null;

  @Field(() => Date)
  computedAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class PersonSkillEdge extends edgeOf(() => PersonSkill) {}

@ObjectType({ simpleResolvers: true })
export class PersonSkillConnection extends connectionOf(() => PersonSkillEdge) {}
