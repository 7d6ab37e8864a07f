import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { afterName, namedPage } from '../../graphql/named-page';
import { pageArgs, type PageArgs } from '../../graphql/paging';
import { PersonConnection } from '../person/person.type';
import type { TeamRecord, TeamService } from './team.service';
import { Team, TeamConnection } from './team.type';

const TwentyAtATime = pageArgs(20);

@Resolver(() => Team)
export class TeamResolver {
  constructor(private readonly service: TeamService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => Team, { nullable: true })
  async team(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<TeamRecord | undefined> {
    return loaders.teams.load(id);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => TeamConnection)
  async teams(
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<object> {
    return namedPage(await this.service.list(search ?? null, page.limit + 1, afterName(page)), page, loaders.teams);
  }

  @FieldResolver(() => Team, { nullable: true })
  parent(@Root() team: TeamRecord, @Ctx() { loaders }: Context): Promise<TeamRecord | undefined> | null {
    return team.parentId === null ? null : loaders.teams.load(team.parentId);
  }

  @FieldResolver(() => PersonConnection, { description: 'Active members, those of the teams below included.' })
  async members(@Root() team: TeamRecord, @Args(() => TwentyAtATime) page: PageArgs, @Ctx() { loaders }: Context): Promise<object> {
    const key = { team: team.id, limit: page.limit + 1, after: afterName(page) };
    return namedPage(await loaders.members.load(key), page, loaders.people);
  }
}
