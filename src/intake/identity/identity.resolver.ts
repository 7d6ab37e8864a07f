import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { actorOf, type Context } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import type { AliasRecord, IdentityService } from './identity.service';
import { PersonAlias, PersonAliasConnection } from './identity.type';

const TwentyAtATime = pageArgs(20);

@Resolver(() => PersonAlias)
export class IdentityResolver {
  constructor(private readonly service: IdentityService) {}

  @Authorized('HR_SYNC')
  @Query(() => PersonAliasConnection, {
    description: 'Ids that were found to be of one person, the latest first: of that person, or of all.',
  })
  async personAliases(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
  ): Promise<object> {
    const { total, items } = await this.service.aliases(person ?? null, page.limit + 1, afterNumber(page));
    const { edges, ...rest } = pageOf(items, page, (alias) => [alias.since, alias.id], total);
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, since: new Date(node.since) } })) };
  }

  @Authorized('HR_SYNC')
  @Mutation(() => Person, {
    description:
      'Makes two people one: the person becomes another id of into. What is said of them and what they did moves; splitPerson takes it back.',
  })
  async mergePeople(
    @Arg('person', () => ID) person: string,
    @Arg('into', () => ID) into: string,
    @Ctx() context: Context,
  ): Promise<object | undefined> {
    const id = await this.service.merge(person, into, actorOf(context));
    return context.load(PEOPLE).clear(id).load(id);
  }

  @Authorized('HR_SYNC')
  @Mutation(() => Person, {
    description: 'Makes another id of somebody a person of their own again, with what came under it. Sources never make the two one again.',
  })
  async splitPerson(@Arg('alias', () => ID) alias: string, @Ctx() context: Context): Promise<object | undefined> {
    await this.service.split(alias, actorOf(context));
    return context.load(PEOPLE).clear(alias).load(alias);
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: AliasRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }
}
