import { Arg, Args, Authorized, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import type { Context } from '../../graphql/context';
import { afterNumber, datedPage } from '../../graphql/dated-page';
import { loadAll } from '../../graphql/loading';
import { firstArgs, type FirstArgs, pageArgs, type PageArgs } from '../../graphql/paging';
import type { PersonRecord } from '../person/person.service';
import { Person } from '../person/person.type';
import { Skill } from '../skill/skill.type';
import { mayReadDifficulty, mayReadOutcome } from './graded';
import { ContributionFilter } from './contribution.input';
import type { ContributionRecord, ContributionService } from './contribution.service';
import { Contribution, ContributionConnection, Contributor } from './contribution.type';
import { CONTRIBUTIONS, CONTRIBUTIONS_OF } from './contribution.loader';
import { PEOPLE } from '../person/person.loader';
import { SKILLS } from '../skill/skill.loader';

const TwentyAtATime = pageArgs(20);
const FirstFifty = firstArgs(50);

@Resolver(() => Contribution)
export class ContributionResolver {
  constructor(private readonly service: ContributionService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => ContributionConnection)
  async contributions(
    @Arg('filter', () => ContributionFilter, { nullable: true }) filter: ContributionFilter | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { load }: Context,
  ): Promise<object> {
    return datedPage(await this.service.list(filter ?? {}, page.limit + 1, afterNumber(page)), page, load(CONTRIBUTIONS));
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Of a mentoring it is for the two and LD.' })
  outcome(@Root() contribution: ContributionRecord, @Ctx() { viewer }: Context): number | null {
    return mayReadOutcome(contribution, readerOf(viewer)) ? contribution.outcome : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Of a mentoring it is for the two and LD; where it ended here, for the mentor and LD.',
  })
  difficulty(@Root() contribution: ContributionRecord, @Ctx() { viewer }: Context): number | null {
    return mayReadDifficulty(contribution, readerOf(viewer)) ? contribution.difficulty : null;
  }

  @FieldResolver(() => [Contributor])
  contributors(@Root() { contributors }: ContributionRecord, @Args(() => FirstFifty) { limit }: FirstArgs): object[] {
    return contributors.slice(0, limit);
  }

  @FieldResolver(() => [Skill])
  skills(@Root() { skillIds }: ContributionRecord, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(SKILLS), skillIds);
  }
}

@Resolver(() => Contributor)
export class ContributorResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: { personId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }
}

/** `contributions` of a person. */
@Resolver(() => Person)
export class PersonContributionsResolver {
  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @FieldResolver(() => ContributionConnection)
  async contributions(
    @Root() person: PersonRecord,
    @Arg('skill', () => ID, { nullable: true }) skill: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { load }: Context,
  ): Promise<object> {
    const key = { person: person.id, skill: skill ?? null, limit: page.limit + 1, after: afterNumber(page) };
    return datedPage(await load(CONTRIBUTIONS_OF).load(key), page, load(CONTRIBUTIONS));
  }
}
