import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { holdsAny } from '../../access/viewer';
import { LimitExceeded } from '../../errors';
import { type Context, viewerOf } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { afterName, namedPage } from '../../graphql/named-page';
import { pageArgs, type PageArgs } from '../../graphql/paging';
import { JSONObject } from '../../graphql/scalars';
import { Role } from '../role/role.type';
import { shownOf } from './shown-attributes';
import { PersonFilter } from './person.input';
import type { PersonRecord, PersonService } from './person.service';
import { Person, PersonConnection, PersonMatch } from './person.type';
import { EMAILS_OF, PEOPLE } from './person.loader';
import { ROLES } from '../role/role.loader';

const TwentyAtATime = pageArgs(20);

const MOST_EMAILS = 1_000;

/** An address reaches one person, nearly always. */
function matchCost({
  args,
  childComplexity,
}: {
  readonly args: { readonly emails?: readonly string[] };
  readonly childComplexity: number;
}): number {
  return 1 + Math.min(args.emails?.length ?? 0, MOST_EMAILS) * childComplexity;
}

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly service: PersonService,
    private readonly shownAttributes: readonly string[],
  ) {}

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

  @FieldResolver(() => JSONObject, {
    description: 'What systems keep besides, as far as it is shown: the names that SHOWN_ATTRIBUTES lists; all to HR_SYNC and ADMIN.',
  })
  attributes(@Root() { attributes }: PersonRecord, @Ctx() { viewer }: Context): Record<string, unknown> {
    return viewer && holdsAny(viewer, 'HR_SYNC') ? attributes : shownOf(attributes, this.shownAttributes);
  }

  @Authorized('HR_SYNC')
  @Query(() => [PersonMatch], {
    complexity: matchCost,
    description: `Whom addresses reach, however they are spelt, in their order. At most ${MOST_EMAILS} in a call.`,
  })
  async resolvePeople(@Arg('emails', () => [String]) emails: string[], @Ctx() { load }: Context): Promise<object[]> {
    if (emails.length > MOST_EMAILS)
      throw new LimitExceeded(`emails: ${emails.length} addresses were sent; a call takes at most ${MOST_EMAILS}.`);
    const found = await this.service.byAddresses(emails);
    return Promise.all(emails.map(async (email, i) => ({ email, people: await loadAll(load(PEOPLE), found[i] ?? []) })));
  }

  @FieldResolver(() => [String])
  emails(@Root() { id, email }: PersonRecord, @Ctx() context: Context): Promise<string[]> | string[] {
    const viewer = viewerOf(context);
    if (viewer.subject === id || holdsAny(viewer, 'HR_SYNC')) return context.load(EMAILS_OF).load({ id, email });
    return email === null ? [] : [email];
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
