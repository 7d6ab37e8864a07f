import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import type { Context } from '../../graphql/context';
import { afterNumber, datedPage } from '../../graphql/dated-page';
import { pageArgs, type PageArgs } from '../../graphql/paging';
import { Person } from '../person/person.type';
import { Skill } from '../skill/skill.type';
import { EvidenceFilter } from './evidence.input';
import type { EvidenceRecord, EvidenceService } from './evidence.service';
import { Evidence, EvidenceConnection } from './evidence.type';
import { EVIDENCE } from './evidence.loader';
import { PEOPLE } from '../person/person.loader';
import { SKILLS } from '../skill/skill.loader';

const TwentyAtATime = pageArgs(20);

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(private readonly service: EvidenceService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => EvidenceConnection, {
    description:
      'Newest first. You see evidence about yourself, about people who report to you (directly or indirectly) and what you wrote; ' +
      'LD and ADMIN see all. What you may not see is not counted either.',
  })
  async evidence(
    @Arg('filter', () => EvidenceFilter, { nullable: true }) filter: EvidenceFilter | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const found = await this.service.list(filter ?? {}, readerOf(context.viewer), page.limit + 1, afterNumber(page));
    return datedPage(found, page, context.load(EVIDENCE));
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: EvidenceRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: EvidenceRecord, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who said it; null where only the source is known.' })
  by(@Root() { authorId }: EvidenceRecord, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return authorId === null ? null : load(PEOPLE).load(authorId);
  }
}
