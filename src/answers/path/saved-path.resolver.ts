import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import { type Context, viewerOf } from '../../graphql/context';
import { afterNumber } from '../../graphql/dated-page';
import { pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import type { KeptStep } from './kept-plan';
import { LearningPathInput } from './path.input';
import { perStep, showPath, type ShownPath, toPathInput } from './path.resolver';
import { LearningPath } from './path.type';
import type { SavedPath, SavedPathService } from './saved-path.service';
import { SavedLearningPath, SavedLearningPathConnection, SavedLearningStep } from './saved-path.type';

const TwentyAtATime = pageArgs(20);

@Resolver(() => SavedLearningPath)
export class SavedPathResolver {
  constructor(private readonly service: SavedPathService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => SavedLearningPathConnection, {
    description:
      'Paths the person keeps, newest first; steps tick themselves off as the belief passes their level. For the person, the managers above them and LD.',
  })
  async savedLearningPaths(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const viewer = viewerOf(context);
    const after = afterNumber(page);
    const { total, items } = await this.service.page(person ?? viewer.subject, readerOf(viewer), page.limit + 1, after);
    return pageOf(items, page, ({ savedAt, id }) => [savedAt.getTime(), id], total);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => SavedLearningPath, { description: 'Keeps the path as it is planned now; at most 100 for each person.' })
  saveLearningPath(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Arg('name', () => String) name: string,
    @Arg('input', () => LearningPathInput) input: LearningPathInput,
    @Ctx() context: Context,
  ): Promise<SavedPath> {
    const viewer = viewerOf(context);
    return this.service.save(person ?? viewer.subject, name, toPathInput(input), viewer, context.requestId);
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Mutation(() => Boolean, { description: 'False where no path has that id.' })
  removeLearningPath(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    return this.service.remove(id, viewerOf(context), context.requestId);
  }

  @FieldResolver(() => LearningPath, { description: 'The plan as it is today; of an hours budget what is left.' })
  path(@Root() { planned }: SavedPath): ShownPath {
    return showPath(planned);
  }

  @FieldResolver(() => [SavedLearningStep], { complexity: perStep })
  steps(@Root() { steps }: SavedPath): object[] {
    return steps.map(({ skill, level, hours, done }) => ({ skillId: skill, toLevel: level, hours, done }));
  }
}

@Resolver(() => SavedLearningStep)
export class SavedStepResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: KeptStep['skill'] }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
