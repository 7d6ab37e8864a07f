import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { type Loaders, loadAll } from '../../graphql/loading';
import { decodeCursor, firstArgs, type FirstArgs, pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import type { PersonRecord } from '../person/person.service';
import { Person } from '../person/person.type';
import { Skill } from '../skill/skill.type';
import { ContributionFilter } from './contribution.input';
import type { ContributionRecord, ContributionService, DatedPage } from './contribution.service';
import { Contribution, ContributionConnection, Contributor } from './contribution.type';

const TwentyAtATime = pageArgs(20);
const FirstFifty = firstArgs(50);

@Resolver(() => Contribution)
export class ContributionResolver {
  constructor(private readonly service: ContributionService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => ContributionConnection)
  async contributions(
    @Arg('filter', () => ContributionFilter, { nullable: true }) filter: ContributionFilter | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<object> {
    return shownPage(await this.service.list(filter ?? {}, page.limit + 1, afterMoment(page)), page, loaders);
  }

  @FieldResolver(() => [Contributor])
  contributors(@Root() { contributors }: ContributionRecord, @Args(() => FirstFifty) { limit }: FirstArgs): object[] {
    return contributors.slice(0, limit);
  }

  @FieldResolver(() => [Skill])
  skills(@Root() { skillIds }: ContributionRecord, @Ctx() { loaders }: Context): Promise<object[]> {
    return loadAll(loaders.skills, skillIds);
  }
}

@Resolver(() => Contributor)
export class ContributorResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: { personId: string }, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.people.load(personId);
  }
}

/** `contributions` of a person. */
@Resolver(() => Person)
export class PersonContributionsResolver {
  @FieldResolver(() => ContributionConnection)
  async contributions(
    @Root() person: PersonRecord,
    @Arg('skill', () => ID, { nullable: true }) skill: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<object> {
    const key = { person: person.id, skill: skill ?? null, limit: page.limit + 1, after: afterMoment(page) };
    return shownPage(await loaders.contributionsOf.load(key), page, loaders);
  }
}

const afterMoment = (page: PageArgs) => (page.after == null ? undefined : decodeCursor(page.after, ['number', 'string']));

async function shownPage({ total, items }: DatedPage, page: PageArgs, loaders: Loaders) {
  const nodes = await loadAll(
    loaders.contributions,
    items.map(({ id }) => id),
  );
  return pageOf(nodes, page, (node) => [node.at.getTime(), node.id], total);
}
