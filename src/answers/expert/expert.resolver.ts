import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type Context, viewerOf } from '../../graphql/context';
import { Contribution } from '../../facts/contribution/contribution.type';
import { loadAll } from '../../graphql/loading';
import { decodeCursor, encodeCursor, firstArgs, type FirstArgs, pageArgs, type PageArgs } from '../../graphql/paging';
import { Person } from '../../facts/person/person.type';
import { Skill } from '../../facts/skill/skill.type';
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
import type { Explanation } from './explanation.service';
import { readerOf } from '../../access/reader';
import { missedSubjects, type SearchOutcome } from './missed-subjects';
import type { RankedPerson } from './rank';
import { type ShownExpert, showExpert } from './shown-expert';
import type { UnmetDemandService } from '../risk/unmet.service';
import { normaliseName } from '../../facts/skill/name';
import { valueOf } from './understanding';
import { CONTRIBUTIONS } from '../../facts/contribution/contribution.loader';
import { PEOPLE } from '../../facts/person/person.loader';
import { SKILLS } from '../../facts/skill/skill.loader';

const TenAtATime = pageArgs(10);
const FirstThree = firstArgs(3);

@Resolver(() => Expert)
export class ExpertResolver {
  constructor(
    private readonly service: ExpertService,
    private readonly unmet: Pick<UnmetDemandService, 'note'>,
  ) {}

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => ExpertConnection)
  @Extensions({ shared: true })
  async expertSearch(
    @Arg('input', () => ExpertSearchInput) input: ExpertSearchInput,
    @Args(() => TenAtATime) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const [score, person, place] = page.after == null ? [] : decodeCursor(page.after, ['number', 'string', 'number']);
    const asker = viewerOf(context).subject;
    const answer = await this.service.search(input, asker, (place ?? 0) + page.limit, asksTotal(info));
    // Further pages are the same search.
    if (page.after == null) this.unmet.note(missedSubjects(outcomeOf(input, answer)), asker);
    const start = score === undefined ? 0 : behind(answer.ranking, score, person ?? '');
    const shown = answer.ranking.slice(start, start + page.limit);
    const explanation = this.service.explain(answer, shown, readerOf(context.viewer));
    const show = showing(answer, explanation);
    const edges = shown.map((ranked, i) => ({
      cursor: encodeCursor([ranked.score, ranked.person, start + i + 1]),
      node: show(ranked, start + i + 1),
    }));
    const { skills, interpretation } = answer.question;
    return {
      edges,
      answer,
      totalCount: answer.total,
      pageInfo: {
        hasNextPage: answer.ranking.length > start + page.limit,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      interpretation: {
        skills: skills.map(({ id, ...skill }) => ({ ...skill, skillId: id })),
        unmatched: interpretation.unmatched,
        understood: interpretation.understood.map((what) => ({ text: what.text, as: what.as, value: valueOf(what) })),
        notes: answer.notes,
      },
    };
  }

  @Authorized('EMPLOYEE', 'MANAGER', 'LD')
  @Query(() => ExpertComparison, {
    description:
      'Why this person is missing from that search, or lower in it: the first rule that excludes them, or the terms that cost them most.',
  })
  async whyNotExpert(
    @Arg('input', () => ExpertSearchInput) input: ExpertSearchInput,
    @Arg('person', () => ID) person: string,
    @Ctx() context: Context,
  ): Promise<object> {
    const { answer, ranked, rank, excludedBy, lost } = await this.service.compare(input, viewerOf(context).subject, person);
    const [first] = answer.ranking;
    const shown = [...(ranked ? [ranked] : []), ...(first && first.person !== person ? [first] : [])];
    const explanation = this.service.explain(answer, shown, readerOf(context.viewer));
    const show = showing(answer, explanation);
    return {
      personId: person,
      expert: ranked ? show(ranked, rank) : null,
      excludedBy: excludedBy ?? null,
      lost: lost.map(({ own, ...term }) => ({
        ...term,
        detail: async () =>
          own
            ? await explanation.detailOf(ranked, term.feature)
            : `nothing; the first of the ranking: ${await explanation.detailOf(first, term.feature)}`,
      })),
    };
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: ShownExpert, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }

  @FieldResolver(() => [SupportingContribution], { description: 'What speaks for the person, strongest first.' })
  async contributions(
    @Root() { supporting }: ShownExpert,
    @Args(() => FirstThree) { limit }: FirstArgs,
    @Ctx() { load }: Context,
  ): Promise<object[]> {
    const strongest = (await supporting()).slice(0, limit);
    const points = new Map(strongest);
    const found = await loadAll(
      load(CONTRIBUTIONS),
      strongest.map(([id]) => id),
    );
    return found.map((contribution) => ({ contribution, points: points.get(contribution.id) }));
  }
}

function outcomeOf({ text, filter }: ExpertSearchInput, { ranking, question }: ExpertAnswer): SearchOutcome {
  const narrowed = question.dated || Object.values(filter ?? {}).some((condition) => condition != null);
  return { text: text == null ? null : normaliseName(text), narrowed, skills: question.skills, ranking };
}

/** Where a page begins: behind the place its cursor had, even if that person has moved since. */
function behind(ranking: readonly RankedPerson[], score: number, person: string): number {
  const start = ranking.findIndex((ranked) => ranked.score < score || (ranked.score === score && ranked.person > person));
  return start < 0 ? ranking.length : start;
}

function showing({ question }: ExpertAnswer, explanation: Explanation): (ranked: RankedPerson, rank: number) => ShownExpert {
  const asked = question.skills.map(({ id }) => id);
  return (ranked, rank) => showExpert(ranked, rank, asked, question.textShare, explanation);
}

/** Counting costs more than ranking: it is done for those who ask. */
function asksTotal(info: GraphQLResolveInfo): boolean {
  const { fieldsByTypeName } = parseResolveInfo(info) as ResolveTree;
  return Object.values(fieldsByTypeName['ExpertConnection'] ?? {}).some(({ name }) => name === 'totalCount');
}

@Resolver(() => InterpretedSkill)
export class InterpretedSkillResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}

@Resolver(() => SkillMatch)
export class SkillMatchResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
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
    description: 'If nobody has the skill: the nearest people by related or prerequisite skills, with the path between.',
  })
  bridges(@Root() { answer }: { answer: ExpertAnswer }): Promise<object[]> {
    return this.service.bridges(answer);
  }
}

@Resolver(() => SkillBridge)
export class SkillBridgeResolver {
  @FieldResolver(() => Person)
  person(@Root() bridge: Bridge, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(bridge.person);
  }

  @FieldResolver(() => Skill)
  from(@Root() bridge: Bridge, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(bridge.from);
  }

  @FieldResolver(() => Skill)
  to(@Root() bridge: Bridge, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(bridge.to);
  }

  @FieldResolver(() => [Skill])
  path(@Root() bridge: Bridge, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(SKILLS), bridge.path);
  }
}

@Resolver(() => ExpertComparison)
export class ExpertComparisonResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: { personId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }
}
