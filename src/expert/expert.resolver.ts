import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { Contribution } from '../contribution/contribution.type';
import { loadAll } from '../loaders';
import { decodeCursor, encodeCursor, firstArgs, type FirstArgs, pageArgs, type PageArgs } from '../paging';
import { Person } from '../person/person.type';
import { Skill } from '../skill/skill.type';
import { ExpertSearchInput } from './expert.input';
import type { Bridge, ExpertAnswer, ExpertService } from './expert.service';
import {
  Expert,
  ExpertComparison,
  ExpertConnection,
  InterpretedSkill,
  SkillBridge,
  SkillMatch,
  SupportingContribution,
} from './expert.type';
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
  ): Promise<object> {
    const [score, person, place] = page.after == null ? [] : decodeCursor(page.after, ['number', 'string', 'number']);
    const answer = await this.service.search(input, (place ?? 0) + page.limit);
    const start = score === undefined ? 0 : behind(answer.ranking, score, person ?? '');
    const shown = answer.ranking.slice(start, start + page.limit);
    // Asked for by each edge, read once for the page.
    let support: ReturnType<ExpertService['support']> | undefined;
    const supportOf = async (id: string) => (await (support ??= this.service.support(shown, answer.until))).get(id) ?? [];
    const edges = shown.map((ranked, i) => ({
      cursor: encodeCursor([ranked.score, ranked.person, start + i + 1]),
      node: toExpert(ranked, start + i + 1, answer, () => supportOf(ranked.person)),
    }));
    const skills = answer.interpretation.skills;
    return {
      edges,
      answer,
      filter: input.filter,
      totalCount: answer.total,
      pageInfo: {
        hasNextPage: answer.ranking.length > start + page.limit,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      interpretation: {
        skills: skills.map(({ id, ...skill }) => ({ ...skill, skillId: id })),
        unmatched: answer.interpretation.unmatched,
        notes: answer.notes,
      },
    };
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => ExpertComparison, {
    description: 'Why this person is not (or lower) in that search: the first rule that excludes them, or the terms that cost them most.',
  })
  async whyNotExpert(
    @Arg('input', () => ExpertSearchInput) input: ExpertSearchInput,
    @Arg('person', () => ID) person: string,
  ): Promise<object> {
    const { answer, ranked, rank, excludedBy, lost } = await this.service.compare(input, person);
    const support = async () => (ranked ? ((await this.service.support([ranked], answer.until)).get(person) ?? []) : []);
    return { personId: person, expert: ranked ? toExpert(ranked, rank, answer, support) : null, excludedBy: excludedBy ?? null, lost };
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
    const strongest = (await supporting()).slice(0, limit);
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
  readonly supporting: () => Promise<[contribution: string, points: number][]>;
}

/** Where a page begins: behind the place its cursor had, even if that person has moved since. */
function behind(ranking: readonly RankedPerson[], score: number, person: string): number {
  const start = ranking.findIndex((ranked) => ranked.score < score || (ranked.score === score && ranked.person > person));
  return start < 0 ? ranking.length : start;
}

function toExpert(
  ranked: RankedPerson,
  rank: number,
  { interpretation: { skills } }: ExpertAnswer,
  supporting: ShownExpert['supporting'],
): object {
  const matches = skills.flatMap(({ id, via }) => {
    const match = ranked.bySkill.get(id);
    return match && match.points > 0 ? [{ skillId: id, via, level: match.level, probability: match.points, points: match.points }] : [];
  });
  const terms = termsOf(ranked, skills.length === 0);
  const shown: ShownExpert = { personId: ranked.person, supporting };
  return { ...shown, rank, score: ranked.score, terms, matches };
}

@Resolver(() => InterpretedSkill)
export class InterpretedSkillResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.skills.load(skillId);
  }
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

@Resolver(() => ExpertConnection)
export class BridgesResolver {
  constructor(private readonly service: ExpertService) {}

  @FieldResolver(() => [SkillBridge], {
    description: 'Where nobody has the skill: the nearest people by related or prerequisite skills, with the way between.',
  })
  bridges(@Root() { answer, filter }: { answer: ExpertAnswer; filter?: ExpertSearchInput['filter'] }): Promise<object[]> {
    return this.service.bridges(answer, filter);
  }
}

@Resolver(() => SkillBridge)
export class SkillBridgeResolver {
  @FieldResolver(() => Person)
  person(@Root() bridge: Bridge, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.people.load(bridge.person);
  }

  @FieldResolver(() => Skill)
  from(@Root() bridge: Bridge, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.skills.load(bridge.from);
  }

  @FieldResolver(() => Skill)
  to(@Root() bridge: Bridge, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.skills.load(bridge.to);
  }

  @FieldResolver(() => [Skill])
  path(@Root() bridge: Bridge, @Ctx() { loaders }: Context): Promise<object[]> {
    return loadAll(loaders.skills, bridge.path);
  }
}

@Resolver(() => ExpertComparison)
export class ExpertComparisonResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: { personId: string }, @Ctx() { loaders }: Context): Promise<object | undefined> {
    return loaders.people.load(personId);
  }
}
