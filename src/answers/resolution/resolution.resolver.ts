import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { tellBeside } from '../../graphql/beside';
import type { Context } from '../../graphql/context';
import { Skill } from '../../facts/skill/skill.type';
import { LIMITS } from './parameters';
import type { RankedCandidate } from './rank';
import type { Resolution, ResolutionService } from './resolution.service';
import { SkillCandidate, SkillResolution } from './resolution.type';
import { SKILLS } from '../../facts/skill/skill.loader';

/** What a text costs beside what is shown of its candidates: about as much as a page of a plain list. */
const TEXT_COST = 20;

interface CostArgs {
  readonly childComplexity: number;
  readonly args: { readonly texts?: readonly string[]; readonly candidates?: number | null };
}

/** A call with more texts than allowed is refused by the field itself, with a better message. */
function costOf({ args, childComplexity }: CostArgs): number {
  const texts = Math.min(args.texts?.length ?? 0, LIMITS.texts);
  const candidates = Math.min(Math.max(args.candidates ?? DEFAULT_CANDIDATES, 1), LIMITS.candidates);
  return 1 + texts * (TEXT_COST + candidates * childComplexity);
}

const DEFAULT_CANDIDATES = 5;

@Resolver(() => SkillCandidate)
export class ResolutionResolver {
  constructor(private readonly service: ResolutionService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC')
  @Query(() => [SkillResolution], {
    complexity: costOf,
    description: `Finds the skills that free texts mean, best first; the list is empty where nothing fits. contexts: the sentence around each text, or null. At most ${LIMITS.texts} texts; one that cannot be compared just now is told by its path, and takes no other with it.`,
  })
  async resolveSkills(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('texts', () => [String]) texts: string[],
    @Arg('contexts', () => [String], { nullable: 'itemsAndList' }) contexts?: (string | null)[] | null,
    @Arg('candidates', () => Int, { nullable: true, defaultValue: DEFAULT_CANDIDATES }) candidates?: number | null,
  ): Promise<Resolution[]> {
    const resolutions = await this.service.resolve(texts, contexts ?? [], candidates ?? DEFAULT_CANDIDATES);
    for (const [index, { failure }] of resolutions.entries()) if (failure) tellBeside(context, info, index, failure);
    return resolutions;
  }

  @FieldResolver(() => Skill)
  skill(@Root() { id }: RankedCandidate, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(id);
  }
}
