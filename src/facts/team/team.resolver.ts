import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { afterName, namedPage } from '../../graphql/named-page';
import { type SearchArgs, searchArgs } from '../../graphql/search-args';
import type { TeamRecord, TeamService } from './team.service';
import { Team, TeamConnection } from './team.type';
import { TEAMS } from './team.loader';

const TwentyFound = searchArgs(20);

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
  async teams(@Args(() => TwentyFound) page: SearchArgs, @Ctx() { load }: Context): Promise<object> {
    return namedPage(await this.service.list(page.search ?? null, page.limit + 1, afterName(page)), page, load(TEAMS));
  }

  @FieldResolver(() => Team, { nullable: true })
  parent(@Root() team: TeamRecord, @Ctx() { load }: Context): Promise<TeamRecord | undefined> | null {
    return team.parentId === null ? null : load(TEAMS).load(team.parentId);
  }
}
