import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { SkillLevelInput } from '../../facts/skill/skill-level.input';
import { RejectionReason } from '../plan/plan.input';

@ArgsType()
export class RequestMentorArgs {
  @Field(() => ID)
  mentor!: string;

  @Field(() => [SkillLevelInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10, { message: 'skills has at most 10 entries.' })
  @ValidateNested({ each: true })
  skills?: SkillLevelInput[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000, { message: 'message has at most 4000 characters.' })
  message?: string | null;
}

@ArgsType()
export class AnswerRequestArgs {
  @Field(() => ID)
  request!: string;

  @Field(() => Boolean)
  accept!: boolean;

  @Field(() => RejectionReason, { nullable: true })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(4000, { message: 'note has at most 4000 characters.' })
  note?: string | null;
}
