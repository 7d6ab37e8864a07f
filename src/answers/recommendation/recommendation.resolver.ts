import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { TEAM_SCOPE } from '../../derived/gap/gap.loader';
import { scopeKeyOf } from '../../derived/gap/team-gap.service';
import { PEOPLE } from '../../facts/person/person.loader';
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
    description:
      'Skills worth learning next, with reasons; never one already held. For the person, the managers above them and LD. What the team ' +
      'may lose counts for those who may see what it lacks (Team.gaps).',
  })
  async recommendedSkills(
    @Arg('person', () => ID, { nullable: true }) person: string | null,
    @Args(() => FirstTen) { limit }: FirstArgs,
    @Ctx() context: Context,
  ): Promise<readonly Recommendation[]> {
    const viewer = viewerOf(context);
    const of = person ?? viewer.subject;
    return this.service.of(of, limit, readerOf(viewer), await showsRisks(of, context));
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: Recommendation, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}

/** Whether the viewer may read what the person's team lacks: the term `risk` says it. */
async function showsRisks(person: string, context: Context): Promise<boolean> {
  const { all, leads, viewer } = scopeKeyOf('', context.viewer);
  if (all || !leads) return all;
  const team = (await context.load(PEOPLE).load(person))?.team?.id ?? null;
  if (team === null) return false;
  return (await context.load(TEAM_SCOPE).load({ team, viewer, all, leads }))?.visible ?? false;
}
