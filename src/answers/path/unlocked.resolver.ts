import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { SKILLS } from '../../facts/skill/skill.loader';
import { SkillConnection } from '../../facts/skill/skill.type';
import { type Context, viewerOf } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { loadAll } from '../../graphql/loading';
import { encodeCursor, pageArgs, type PageArgs, placedPage } from '../../graphql/paging';
import type { UnlockedService } from './unlocked.service';

const TwentyAtATime = pageArgs(20);

@Resolver()
export class UnlockedResolver {
  constructor(private readonly service: UnlockedService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => SkillConnection, {
    description:
      'Skills the person can start on now, every prerequisite being met: those that most others wait for first. For the person, the managers above them and LD.',
  })
  async unlockedSkills(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const viewer = viewerOf(context);
    const ids = await this.service.of(person ?? viewer.subject, readerOf(viewer));
    const [place, id] = afterNumber(page) ?? [0, ''];
    // The skill of the cursor may stand elsewhere since.
    const start = Math.max(place, ids.indexOf(id) + 1);
    const nodes = await loadAll(context.load(SKILLS), ids.slice(start, start + page.limit));
    const edges = nodes.map((node, i) => ({ cursor: encodeCursor([start + i + 1, node.id]), node, matchedName: null }));
    return placedPage(edges, { start, limit: page.limit, totalCount: ids.length });
  }
}
