import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ContributionKind } from './contribution.type';

@InputType()
export class ContributionFilter {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  people?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  skills?: string[] | null;

  @Field(() => [ContributionKind], { nullable: true })
  kinds?: string[] | null;

  @Field(() => Date, { nullable: true })
  from?: Date | null;

  @Field(() => Date, { nullable: true })
  until?: Date | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the title or text; the last may be a beginning.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;
}
