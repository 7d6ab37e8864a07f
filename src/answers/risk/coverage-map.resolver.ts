import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { TeamGapService } from '../../derived/gap/team-gap.service';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import { TEAMS } from '../../facts/team/team.loader';
import { Team } from '../../facts/team/team.type';
import type { Context } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import type { CoverageMapService } from './coverage-map.service';
import { CoverageCell, TeamCoverage, TeamCoverageConnection } from './coverage-map.type';
import type { HeatCell, HeatRow } from './heat-map';

const TwentyAtATime = pageArgs(20);

@Resolver(() => TeamCoverage)
export class CoverageMapResolver {
  constructor(
    private readonly service: CoverageMapService,
    private readonly teams: TeamGapService,
  ) {}

  @Authorized('MANAGER', 'LD')
  @Query(() => TeamCoverageConnection, {
    description:
      'Rows of a heat map: teams (the parts of the named one, or the topmost, for LD) against skills (by default the twenty most at risk), worst first. Cells of fewer than five people are suppressed, and cells that others would give away.',
  })
  async skillCoverage(
    @Arg('team', () => ID, { nullable: true }) team: string | null,
    @Arg('skills', () => [ID], { nullable: true }) skills: string[] | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { viewer }: Context,
  ): Promise<object> {
    await this.teams.check(team ?? null, viewer);
    const after = afterNumber(page);
    const { rows, computedAt } = await this.service.map(team ?? null, skills ?? null);
    const rest = after ? rows.filter(({ worst, teamId }) => worst < after[0] || (worst === after[0] && teamId > after[1])) : rows;
    return { ...pageOf(rest, page, ({ worst, teamId }) => [worst, teamId], rows.length), computedAt };
  }

  @FieldResolver(() => Team)
  team(@Root() { teamId }: HeatRow, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(TEAMS).load(teamId);
  }

  @FieldResolver(() => [CoverageCell])
  cells(@Root() { cells }: HeatRow): readonly HeatCell[] {
    return cells;
  }
}

@Resolver(() => CoverageCell)
export class CoverageCellResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: HeatCell, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
