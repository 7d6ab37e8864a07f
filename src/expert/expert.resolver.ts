import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { Contribution } from '../contribution/contribution.type';
import { loadAll } from '../loaders';
import { decodeCursor, encodeCursor, firstArgs, type FirstArgs, pageArgs, type PageArgs } from '../paging';
import { Person } from '../person/person.type';
import { Skill } from '../skill/skill.type';
import { ExpertSearchInput } from './expert.input';
import type { ExpertAnswer, ExpertService } from './expert.service';
import { Expert, ExpertConnection, SkillMatch, SupportingContribution } from './expert.type';
import { termsOf } from './explanation';
import type { RankedPerson } from './rank';

const TenAtATime = pageArgs(10);
const FirstThree = firstArgs(3);

@Resolver(() => Expert)
export class ExpertResolver {
  constructor(private readonly service: ExpertService) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => ExpertConnection)
  async expertSearch(
    @Arg('input', () => ExpertSearchInput) input: ExpertSearchInput,
    @Args(() => TenAtATime) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<object> {
    const answer = await this.service.search(input);
    const start = startOf(answer.ranking, page);
    const edges = answer.ranking.slice(start, start + page.limit).map((ranked, i) => ({
      cursor: encodeCursor([ranked.score, ranked.person]),
      node: toExpert(ranked, start + i + 1, answer),
    }));
    const skills = answer.interpretation.skills;
    const found = await loaders.skills.loadMany(skills.map(({ id }) => id));
    return {
      edges,
      totalCount: answer.ranking.length,
      pageInfo: {
        hasNextPage: answer.ranking.length > start + page.limit,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      interpretation: {
        skills: skills.map((skill, i) => ({ ...skill, skill: found[i] })),
        unmatched: answer.interpretation.unmatched,
        notes: answer.notes,
      },
    };
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: ShownExpert, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.people.load(personId);
  }

  @FieldResolver(() => [SupportingContribution], { description: 'What speaks for the person, strongest first.' })
  async contributions(
    @Root() { supporting }: ShownExpert,
    @Args(() => FirstThree) { limit }: FirstArgs,
    @Ctx() { loaders }: Context,
  ): Promise<object[]> {
    const strongest = [...supporting].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, limit);
    const points = new Map(strongest);
    const found = await loadAll(
      loaders.contributions,
      strongest.map(([id]) => id),
    );
    return found.map((contribution) => ({ contribution, points: points.get(contribution.id) }));
  }
}

interface ShownExpert {
  readonly personId: string;
  readonly supporting: ReadonlyMap<string, number>;
}

/** Where a page begins: behind the place its cursor had, even if that person has moved since. */
function startOf(ranking: readonly RankedPerson[], { after }: PageArgs): number {
  if (after == null) return 0;
  const [score, person] = decodeCursor(after, ['number', 'string']);
  const start = ranking.findIndex((ranked) => ranked.score < score || (ranked.score === score && ranked.person > person));
  return start < 0 ? ranking.length : start;
}

function toExpert(ranked: RankedPerson, rank: number, { interpretation: { skills } }: ExpertAnswer): object {
  const matches = skills.flatMap(({ id, via }) => {
    const points = ranked.bySkill.get(id) ?? 0;
    return points > 0 ? [{ skillId: id, via, level: null, probability: points, points }] : [];
  });
  return {
    personId: ranked.person,
    rank,
    score: ranked.score,
    terms: termsOf(ranked, skills.length === 0),
    matches,
    supporting: ranked.contributions,
  };
}

@Resolver(() => SkillMatch)
export class SkillMatchResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.skills.load(skillId);
  }
}

@Resolver(() => SupportingContribution)
export class SupportingContributionResolver {
  @FieldResolver(() => Contribution)
  contribution(@Root() root: { contribution: object }): object {
    return root.contribution;
  }
}
