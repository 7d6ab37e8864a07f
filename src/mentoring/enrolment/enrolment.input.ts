import { Field, ID, InputType, Int } from 'type-graphql';
import type { Side } from './enrolment.service';
import { SkillLevelInput } from '../../facts/skill/skill-level.input';
import { ProgramSide } from './enrolment.type';

@InputType()
export class EnrolmentInput {
  @Field(() => ID)
  person!: string;

  @Field(() => ProgramSide)
  side!: Side;

  @Field(() => Int, { nullable: true, description: 'Of a mentor: how many mentees; default: what the person offers in all, or 1.' })
  capacity?: number | null;

  @Field(() => [SkillLevelInput], {
    nullable: true,
    description: "Of a mentee: what to learn. Default: the person's goals, then their gaps.",
  })
  skills?: SkillLevelInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'People the person asks for, best first.' })
  prefers?: string[] | null;

  @Field(() => [ID], { nullable: true })
  excludes?: string[] | null;
}
