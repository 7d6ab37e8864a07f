import { Arg, Args, Authorized, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { firstArgs, type FirstArgs } from '../../graphql/paging';
import type { FailedService, FailedUnit } from './failed.service';

const FirstFifty = firstArgs(50);

@ObjectType({ simpleResolvers: true, description: 'A unit of derived data that was given up after repeated errors.' })
export class FailedDerivation {
  @Field(() => String)
  key!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Int, { nullable: true })
  attempts!: number | null;
}

@Resolver()
export class FailedResolver {
  constructor(private readonly service: FailedService) {}

  @Authorized('ADMIN')
  @Query(() => [FailedDerivation])
  failedDerivations(@Args(() => FirstFifty) { limit }: FirstArgs): Promise<FailedUnit[]> {
    return this.service.list(limit);
  }

  @Authorized('ADMIN')
  @Mutation(() => Int, {
    description: 'Queues units that were given up for another attempt, all of them if no keys are named; returns how many.',
  })
  retryFailedDerivations(@Arg('keys', () => [String], { nullable: true }) keys: string[] | null): Promise<number> {
    return this.service.retry(keys ?? null);
  }
}
