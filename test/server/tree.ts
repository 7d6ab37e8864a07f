import { IsIn, MaxLength, ValidateNested } from 'class-validator';
import { Arg, Args, Authorized, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Conflict, NotFound, RateLimited, Unavailable } from '../../src/errors';
import { connectionOf, edgeOf, type PageArgs, pageArgs, pageOf } from '../../src/graphql/paging';

/** A recursive type and a field for each way to fail, so that the platform can be tested without any feature. */
@ObjectType()
export class Tree {
  @Field(() => Int)
  size!: number;

  @Field(() => Date, { nullable: true })
  at?: Date | null;
}

@ObjectType({ simpleResolvers: true })
class TreeEdge extends edgeOf(() => Tree) {}

@ObjectType({ simpleResolvers: true })
class TreeConnection extends connectionOf(() => TreeEdge) {}

const TenTrees = pageArgs(10);

@InputType()
class LeafInput {
  @Field(() => String)
  @MaxLength(3, { message: 'name must be at most 3 characters long' })
  name!: string;
}

@InputType()
class TreeInput {
  @Field(() => Int)
  @IsIn([1, 2], { message: 'level must be 1 or 2' })
  level!: number;

  @Field(() => LeafInput, { nullable: true })
  @ValidateNested()
  leaf?: LeafInput;

  @Field(() => Date, { nullable: true })
  at?: Date;
}

@Resolver(() => Tree)
export class TreeResolver {
  /** How often anything was resolved. */
  calls = 0;

  @Authorized('EMPLOYEE')
  @Query(() => Tree, { nullable: true })
  tree(@Arg('number', () => Int, { nullable: true }) _number?: number): Tree {
    this.calls++;
    return { size: 1 };
  }

  @Authorized('EMPLOYEE')
  @Query(() => TreeConnection)
  trees(@Args(() => TenTrees) page: PageArgs): TreeConnection {
    const rows = Array.from({ length: page.limit + 1 }, (_, size) => ({ size }));
    return pageOf(rows, page, (tree) => [tree.size], 1000);
  }

  @Authorized('EMPLOYEE')
  @Query(() => Date, { nullable: true })
  sameTime(@Arg('at', () => Date) at: Date): Date {
    return at;
  }

  @Authorized('EMPLOYEE')
  @Query(() => String, { nullable: true })
  fail(@Arg('how', () => String) how: string): string {
    throw FAILURES[how]?.() ?? new Error('Neo4jError: bolt://10.0.0.1 password=geheim');
  }

  @Authorized('HR_SYNC')
  @Mutation(() => Int, { complexity: 1 })
  plant(@Arg('input', () => TreeInput) input: TreeInput): number {
    return input.level;
  }

  @FieldResolver(() => [Tree])
  children(@Args(() => TenTrees) page: PageArgs): Tree[] {
    this.calls++;
    return Array.from({ length: Math.min(page.limit, 2) }, (_, size) => ({ size }));
  }
}

function driverError(code: string, message = 'bolt://10.0.0.1:7687'): Error {
  return Object.assign(new Error(message), { name: 'Neo4jError', code });
}

const FAILURES: Readonly<Record<string, () => Error>> = {
  notFound: () => new NotFound('There is no tree with this id.'),
  conflict: () => new Conflict('The tree was cut meanwhile.'),
  tooOften: () => new RateLimited(7),
  away: () => new Unavailable(3),
  databaseAway: () => driverError('ServiceUnavailable'),
  sessionExpired: () => driverError('SessionExpired'),
  deadlock: () => driverError('Neo.TransientError.Transaction.DeadlockDetected'),
  timeout: () => driverError('Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'),
  busyPool: () => driverError('N/A', 'Connection acquisition timed out in 5000 ms. Pool status: Active'),
  badCypher: () => driverError('Neo.ClientError.Statement.SyntaxError'),
  queueAway: () => Object.assign(new Error('Reached the max retries per request limit'), { name: 'MaxRetriesPerRequestError' }),
  refused: () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:6379'), { code: 'ECONNREFUSED' }),
};
