import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PEOPLE } from '../../facts/person/person.loader';
import type { PersonRecord } from '../../facts/person/person.service';
import { Person } from '../../facts/person/person.type';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import type { Context } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { loadAll } from '../../graphql/loading';
import { pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import { Champion, ChampionConnection, SuspectedRing, SuspectedRingConnection } from './champion.type';
import { CHAMPIONSHIPS } from './championship.loader';
import type { ChampionRecord, ChampionshipService, RingRecord } from './championship.service';

const TenAtATime = pageArgs(10);
const TwentyAtATime = pageArgs(20);

@Resolver(() => Champion)
export class ChampionResolver {
  constructor(private readonly service: ChampionshipService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => ChampionConnection, {
    description: 'Who is known in a skill for what they did for others, champions first; of a team and its parts where one is named.',
  })
  async champions(
    @Arg('skill', () => ID) skill: string,
    @Arg('team', () => ID, { nullable: true }) team: string | null,
    @Args(() => TenAtATime) page: PageArgs,
  ): Promise<object> {
    const { items, total, computedAt } = await this.service.ofSkill(skill, team ?? null, page.limit + 1, afterNumber(page));
    return { ...pageOf(items, page, ({ place, personId }) => [place, personId], total), computedAt };
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: ChampionRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: ChampionRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}

/** `championships` of a person. */
@Resolver(() => Person)
export class ChampionshipsResolver {
  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @FieldResolver(() => ChampionConnection, { description: 'Skills the person is listed for among the champions, the highest first.' })
  async championships(@Root() { id }: PersonRecord, @Args(() => TwentyAtATime) page: PageArgs, @Ctx() { load }: Context): Promise<object> {
    const { items, total, computedAt } = await load(CHAMPIONSHIPS).load({ person: id, limit: page.limit + 1, after: afterNumber(page) });
    return { ...pageOf(items, page, ({ place, skillId }) => [place, skillId], total), computedAt };
  }
}

@Resolver(() => SuspectedRing)
export class SuspectedRingResolver {
  constructor(private readonly service: ChampionshipService) {}

  @Authorized('LD')
  @Query(() => SuspectedRingConnection, {
    description: 'Groups that vouch mostly for each other, the largest first: a flag for a person to look at, never a penalty.',
  })
  async suspectedRings(
    @Arg('skill', () => ID, { nullable: true }) skill: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
  ): Promise<object> {
    const { items, total, computedAt } = await this.service.rings(skill ?? null, page.limit + 1, afterNumber(page));
    return { ...pageOf(items, page, ({ size, key }) => [size, key], total), computedAt };
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: RingRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }

  @FieldResolver(() => [Person])
  people(@Root() { people }: RingRecord, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PEOPLE), people);
  }

  @FieldResolver(() => String)
  reason(@Root() { size, inside }: RingRecord): string {
    return `These ${size} people vouch for each other in both directions; ${Math.floor(inside * 100)}% of what they give or get stays among them.`;
  }
}
