import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { PERSON_SKILL } from '../../derived/proficiency/person-skill.loader';
import { PersonSkill } from '../../derived/proficiency/person-skill.type';
import type { TeamGapService } from '../../derived/gap/team-gap.service';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import type { Context } from '../../graphql/context';
import { decodeCursor, firstArgs, type FirstArgs, pageArgs, type PageArgs, pageOf } from '../../graphql/paging';
import { HOLDERS } from './risk.loader';
import type { RiskRecord, RiskService } from './risk.service';
import { KnowledgeRisk, KnowledgeRiskConnection } from './risk.type';

const TwentyAtATime = pageArgs(20);
const FirstTen = firstArgs(10);

/** A skill at risk, among the people of a team or of the organisation, without some of them. */
export interface ShownRisk extends RiskRecord {
  readonly team: string | null;
  readonly without: readonly string[];
}

@Resolver(() => KnowledgeRisk)
export class RiskResolver {
  constructor(
    private readonly service: RiskService,
    private readonly teams: TeamGapService,
  ) {}

  @Authorized('MANAGER', 'LD')
  @Query(() => KnowledgeRiskConnection, {
    description:
      'Skills whose coverage is at risk, worst first; of the whole organisation where no team is named (LD). MANAGER names a team that they lead.',
  })
  async knowledgeRisk(
    @Arg('team', () => ID, { nullable: true }) team: string | null,
    @Args(() => TwentyAtATime) page: PageArgs,
    @Ctx() { viewer }: Context,
  ): Promise<object> {
    const scope = team ?? null;
    await this.teams.check(scope, viewer);
    const after = page.after == null ? undefined : decodeCursor(page.after, ['number', 'number', 'string']);
    const { total, items, computedAt } = await this.service.page(scope, page.limit + 1, after);
    const rows = items.map((risk): ShownRisk => ({ ...risk, team: scope, without: [] }));
    return { ...pageOf(rows, page, ({ coverageRisk, busFactor, skillId }) => [coverageRisk, busFactor, skillId], total), computedAt };
  }

  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: ShownRisk, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }

  @FieldResolver(() => [PersonSkill], { description: 'Who has the skill, the best first.' })
  async holders(
    @Root() { skillId: skill, team, without }: ShownRisk,
    @Args(() => FirstTen) { limit }: FirstArgs,
    @Ctx() { load, viewer }: Context,
  ): Promise<object[]> {
    const people = await load(HOLDERS).load({ skill, team, without, limit });
    return skillsOf(people, skill, { load, viewer });
  }
}

/** What is believed of people in a skill, in their order. */
export async function skillsOf(
  people: readonly string[],
  skill: string,
  { load, viewer }: Pick<Context, 'load' | 'viewer'>,
): Promise<object[]> {
  const reader = readerOf(viewer);
  const found = await Promise.all(people.map((person) => load(PERSON_SKILL).load({ person, skill, reader })));
  return found.filter((known) => known !== undefined);
}
