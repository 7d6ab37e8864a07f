import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class PersonFilter {
  @Field(() => [ID], { nullable: true, description: 'Members of these teams and of the teams below them.' })
  @IsOptional()
  @ArrayMaxSize(200)
  teams?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  roles?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  locations?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'null: past people too.' })
  active?: boolean | null = true;

  @Field(() => String, { nullable: true, description: 'Words of the name or title; the last may be a beginning.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;
}
