import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { afterName, namedPage } from '../../graphql/named-page';
import { pageArgs, type PageArgs } from '../../graphql/paging';
import type { TeamRecord, TeamService } from './team.service';
import { Team, TeamConnection } from './team.type';
import { TEAMS } from './team.loader';

const TwentyAtATime = pageArgs(20);

@Resolver(() => Team)
export class TeamResolver {
  constructor(private readonly service: TeamService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => Team, { nullable: true })
  async team(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<TeamRecord | undefined> {
    return load(TEAMS).load(id);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => TeamConnection)
  async teams(
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { load }: Context,
  ): Promise<object> {
    return namedPage(await this.service.list(search ?? null, page.limit + 1, afterName(page)), page, load(TEAMS));
  }

  @FieldResolver(() => Team, { nullable: true })
  parent(@Root() team: TeamRecord, @Ctx() { load }: Context): Promise<TeamRecord | undefined> | null {
    return team.parentId === null ? null : load(TEAMS).load(team.parentId);
  }
}
