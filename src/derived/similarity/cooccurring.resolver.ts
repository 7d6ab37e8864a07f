import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RelatedSkill, Skill } from '../../facts/skill/skill.type';
import type { Context } from '../../graphql/context';
import { firstArgs, type FirstArgs } from '../../graphql/paging';
import { COOCCURRING } from './cooccurring.loader';

const FirstTen = firstArgs(10);

/** `cooccurring` of a skill. */
@Resolver(() => Skill)
export class CooccurringResolver {
  @FieldResolver(() => [RelatedSkill], {
    description:
      'Skills it was learned to occur with on people and contributions, strongest first; recomputed nightly. related is what was stated.',
  })
  async cooccurring(@Root() skill: Skill, @Args(() => FirstTen) { limit }: FirstArgs, @Ctx() { load }: Context): Promise<object[]> {
    return (await load(COOCCURRING).load(skill.id)).slice(0, limit);
  }
}
