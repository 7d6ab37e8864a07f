import { IsOptional, MaxLength } from 'class-validator';
import { ArgsType, type ClassType, Field } from 'type-graphql';
import { type PageArgs, pageArgs } from './paging';

/** A page of what a text finds. */
export interface SearchArgs extends PageArgs {
  search?: string | null;
}

/** Makes an arguments class with `search`, `first` and `after`, as `pageArgs` does without the first. */
export function searchArgs(defaultFirst = 20): ClassType<SearchArgs> {
  @ArgsType()
  class Search extends pageArgs(defaultFirst) implements SearchArgs {
    @Field(() => String, { nullable: true })
    @IsOptional()
    @MaxLength(200, { message: 'search has at most 200 characters.' })
    search?: string | null;
  }
  return Search;
}
