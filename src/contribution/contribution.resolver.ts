import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { loadAll } from '../loaders';
import { decodeCursor, firstArgs, type FirstArgs, pageArgs, type PageArgs, pageOf } from '../paging';
import type { PersonRecord } from '../person/person.service';
import { Person } from '../person/person.type';
import { Skill } from '../skill/skill.type';
import { ContributionFilter } from './contribution.input';
import type { ContributionListFilter, ContributionRecord, ContributionService } from './contribution.service';
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
    @Ctx() context: Context,
  ): Promise<object> {
    return contributionPage(this.service, filter ?? {}, page, context);
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
  constructor(private readonly service: ContributionService) {}

  @FieldResolver(() => ContributionConnection)
  contributions(
    @Root() person: PersonRecord,
    @Arg('skill', () => ID, { nullable: true }) skill: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return contributionPage(this.service, { people: [person.id], skills: skill ? [skill] : null }, page, context);
  }
}

async function contributionPage(service: ContributionService, filter: ContributionListFilter, page: PageArgs, { loaders }: Context) {
  const after = page.after == null ? undefined : decodeCursor(page.after, ['number', 'string']);
  const { total, items } = await service.list(filter, page.limit + 1, after);
  const nodes = await loadAll(
    loaders.contributions,
    items.map(({ id }) => id),
  );
  return pageOf(nodes, page, (node) => [node.at.getTime(), node.id], total);
}
