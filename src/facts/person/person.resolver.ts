import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { afterName, namedPage } from '../../graphql/named-page';
import { pageArgs, type PageArgs } from '../../graphql/paging';
import { Role } from '../role/role.type';
import { Team } from '../team/team.type';
import { PersonFilter } from './person.input';
import type { PersonRecord, PersonService } from './person.service';
import { Person, PersonConnection } from './person.type';
import { PEOPLE } from './person.loader';
import { ROLES } from '../role/role.loader';
import { TEAMS } from '../team/team.loader';

const TwentyAtATime = pageArgs(20);

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly service: PersonService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => Person, { nullable: true, description: 'The person behind the token; null for a service account.' })
  async me(@Ctx() { load, viewer }: Context): Promise<PersonRecord | undefined> {
    return viewer && load(PEOPLE).load(viewer.subject);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => Person, { nullable: true })
  async person(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<PersonRecord | undefined> {
    return load(PEOPLE).load(id);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => PersonConnection, { description: 'Without a filter: active people.' })
  async people(
    @Arg('filter', () => PersonFilter, { nullable: true }) filter: PersonFilter | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { load }: Context,
  ): Promise<object> {
    const found = await this.service.list(filter ?? { active: true }, page.limit + 1, afterName(page));
    return namedPage(found, page, load(PEOPLE));
  }

  @FieldResolver(() => Team, { nullable: true })
  team(@Root() person: PersonRecord, @Ctx() { load }: Context): Promise<Team | undefined> | null {
    return person.teamId === null ? null : load(TEAMS).load(person.teamId);
  }

  @FieldResolver(() => Person, { nullable: true })
  manager(@Root() person: PersonRecord, @Ctx() { load }: Context): Promise<PersonRecord | undefined> | null {
    return person.managerId === null ? null : load(PEOPLE).load(person.managerId);
  }

  @FieldResolver(() => [Role])
  roles(@Root() person: PersonRecord, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(ROLES), person.roleIds);
  }
}
