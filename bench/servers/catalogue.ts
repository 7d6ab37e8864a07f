import { Authorized, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { CATALOGUE } from './catalogue-data';

/** Constant data: what answers cost without any database. */

@ObjectType({ simpleResolvers: true })
export class BenchEndorsement {
  @Field(() => ID)
  by!: string;

  @Field(() => String)
  note!: string;
}

@ObjectType({ simpleResolvers: true })
export class BenchSkill {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  level!: number;

  @Field(() => [BenchEndorsement])
  endorsements!: BenchEndorsement[];
}

@ObjectType({ simpleResolvers: true })
export class BenchPerson {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => [BenchSkill])
  skills!: BenchSkill[];
}

/** The two queries as the service has them: for callers with a role. */
@Resolver()
export class GuardedCatalogue {
  @Authorized('EMPLOYEE')
  @Query(() => String)
  benchGreeting(): string {
    return 'hello';
  }

  @Authorized('EMPLOYEE')
  @Query(() => [BenchPerson])
  benchPeople(): readonly BenchPerson[] {
    return CATALOGUE;
  }
}

/** The same for everybody. */
@Resolver()
export class OpenCatalogue {
  @Query(() => String)
  benchGreeting(): string {
    return 'hello';
  }

  @Query(() => [BenchPerson])
  benchPeople(): readonly BenchPerson[] {
    return CATALOGUE;
  }
}
