import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { TeamGapService } from '../../derived/gap/team-gap.service';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import type { Context } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import { VAIN_SEARCHES } from './risk.loader';
import type { SupplyService } from './supply.service';
import { SupplyAndDemand, SupplyAndDemandConnection, UnmetDemand, UnmetDemandConnection } from './supply.type';
import type { UnmetDemandService } from './unmet.service';

const TwentyAtATime = pageArgs(20);

@Resolver(() => SupplyAndDemand)
export class SupplyResolver {
  constructor(
    private readonly service: SupplyService,
    private readonly teams: TeamGapService,
  ) {}

  @Authorized('MANAGER', 'LD')
  @Query(() => SupplyAndDemandConnection, {
    description:
      'What people could do and what roles ask for, per skill, by level; trend by quarter. The scarcest first; of skills where that tells of no fewer than five people.',
  })
  async supplyAndDemand(
    @Arg('team', () => ID, { nullable: true }) team: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { viewer }: Context,
  ): Promise<object> {
    await this.teams.check(team ?? null, viewer);
    const after = afterNumber(page);
    const { total, items, computedAt } = await this.service.page(team ?? null, page.limit + 1, after);
    return { ...pageOf(items, page, ({ ratio, skillId }) => [ratio, skillId], total), computedAt };
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }

  @FieldResolver(() => Int, {
    description: 'Searches of the whole organisation for it in the last 90 days that found nobody strong; 0 below five people who asked.',
  })
  searches(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<number> {
    return load(VAIN_SEARCHES).load(skillId);
  }
}

@Resolver(() => UnmetDemand)
export class UnmetDemandResolver {
  constructor(private readonly service: UnmetDemandService) {}

  @Authorized('LD')
  @Query(() => UnmetDemandConnection, {
    description:
      'Searches that found nobody, or nobody strong, counted without the asker; most asked first. Without from: of the last 90 days.',
  })
  async unmetDemand(
    @Arg('from', () => Date, { nullable: true }) from: Date | null,
    @Args(() => TwentyAtATime) page: PageArgs,
  ): Promise<object> {
    const after = afterNumber(page);
    const { total, items } = await this.service.page(from ?? null, page.limit + 1, after);
    return pageOf(items, page, ({ searches, subject }) => [searches, subject], total);
  }

  @FieldResolver(() => Skill, { nullable: true })
  skill(@Root() { skillId }: { skillId: string | null }, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return skillId === null ? null : load(SKILLS).load(skillId);
  }
}
