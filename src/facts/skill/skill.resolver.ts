import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { afterName, namedPage } from '../../graphql/named-page';
import {
  type Connection,
  decodeCursor,
  type Edge,
  encodeCursor,
  firstArgs,
  type FirstArgs,
  type PageArgs,
  placedPage,
} from '../../graphql/paging';
import { type SearchArgs, searchArgs } from '../../graphql/search-args';
import type { SkillHit, SkillRecord, SkillService } from './skill.service';
import { Prerequisite, RelatedSkill, Skill, SkillConnection } from './skill.type';
import { NARROWER, SKILLS } from './skill.loader';

const TwentyFound = searchArgs(20);
const FirstFifty = firstArgs(50);
const FirstTen = firstArgs(10);

@Resolver(() => Skill)
export class SkillResolver {
  constructor(private readonly service: SkillService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => Skill, { nullable: true })
  async skill(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<SkillRecord | undefined> {
    return load(SKILLS).load(id);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => SkillConnection, { description: 'Typeahead over names and aliases: exact, prefix, then fuzzy.' })
  async skills(@Args(() => TwentyFound) args: SearchArgs, @Ctx() context: Context): Promise<object> {
    return args.search ? this.found(args.search, args, context) : this.all(args, context);
  }

  private async all(page: PageArgs, { load }: Context): Promise<object> {
    return namedPage(await this.service.list(page.limit + 1, afterName(page)), page, load(SKILLS));
  }

  /** A found list is short and ordered by how well it matches: its cursor is the place in it. */
  private async found(search: string, page: PageArgs, { load }: Context): Promise<Connection<Edge<SkillRecord> & SkillHit>> {
    const hits = await this.service.search(search);
    const start = page.after == null ? 0 : decodeCursor(page.after, ['number', 'string'])[0];
    const shown = hits.slice(start, start + page.limit);
    const edges = await Promise.all(
      shown.map(async (hit, i) => ({
        ...hit,
        cursor: encodeCursor([start + i + 1, hit.id]),
        node: (await load(SKILLS).load(hit.id)) as SkillRecord,
      })),
    );
    return placedPage(edges, { start, limit: page.limit, totalCount: hits.length });
  }

  @FieldResolver(() => [Skill])
  broader(@Root() skill: SkillRecord, @Ctx() { load }: Context): Promise<SkillRecord[]> {
    return loadAll(load(SKILLS), skill.broaderIds);
  }

  @FieldResolver(() => [Skill])
  async narrower(
    @Root() skill: SkillRecord,
    @Args(() => FirstFifty) { limit }: FirstArgs,
    @Ctx() { load }: Context,
  ): Promise<SkillRecord[]> {
    const ids = await load(NARROWER).load(skill.id);
    return loadAll(load(SKILLS), ids.slice(0, limit));
  }

  @FieldResolver(() => [RelatedSkill])
  related(@Root() skill: SkillRecord, @Args(() => FirstTen) { limit }: FirstArgs): object[] {
    return skill.related.slice(0, limit);
  }

  @FieldResolver(() => [Prerequisite])
  prerequisites(@Root() skill: SkillRecord): object[] {
    return skill.prerequisites;
  }

  @FieldResolver(() => Skill, { nullable: true, description: 'Set where the skill was merged or retired: use that one.' })
  replacedBy(@Root() skill: SkillRecord, @Ctx() { load }: Context): Promise<SkillRecord | undefined> | null {
    return skill.replacedById === null ? null : load(SKILLS).load(skill.replacedById);
  }
}

@Resolver(() => RelatedSkill)
export class RelatedSkillResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}

@Resolver(() => Prerequisite)
export class PrerequisiteResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
