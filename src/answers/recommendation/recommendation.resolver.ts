import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import { type Context, viewerOf } from '../../graphql/context';
import { firstArgs, type FirstArgs } from '../../graphql/paging';
import type { Recommendation, RecommendationService } from './recommendation.service';
import { SkillRecommendation } from './recommendation.type';

const FirstTen = firstArgs(10);

@Resolver(() => SkillRecommendation)
export class RecommendationResolver {
  constructor(private readonly service: RecommendationService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => [SkillRecommendation], {
    description: 'Skills worth learning next, with reasons; never one already held. For the person, the managers above them and LD.',
  })
  recommendedSkills(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Args(() => FirstTen) { limit }: FirstArgs,
    @Ctx() context: Context,
  ): Promise<readonly Recommendation[]> {
    const viewer = viewerOf(context);
    return this.service.of(person ?? viewer.subject, limit, readerOf(viewer));
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: Recommendation, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
