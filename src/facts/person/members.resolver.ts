import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { afterName, namedPage } from '../../graphql/named-page';
import { pageArgs, type PageArgs } from '../../graphql/paging';
import { Team } from '../team/team.type';
import { MEMBERS, PEOPLE } from './person.loader';
import { PersonConnection } from './person.type';

const TwentyAtATime = pageArgs(20);

/** `members` of a team. */
@Resolver(() => Team)
export class MembersResolver {
  @FieldResolver(() => PersonConnection, { description: 'Active members, those of the teams below included.' })
  async members(@Root() team: Team, @Args(() => TwentyAtATime) page: PageArgs, @Ctx() { load }: Context): Promise<object> {
    const key = { team: team.id, limit: page.limit + 1, after: afterName(page) };
    return namedPage(await load(MEMBERS).load(key), page, load(PEOPLE));
  }
}
