import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { TeamGapService } from '../../derived/gap/team-gap.service';
import type { Coverage } from '../../derived/gap/coverage';
import { PersonSkill } from '../../derived/proficiency/person-skill.type';
import { PEOPLE } from '../../facts/person/person.loader';
import { Person } from '../../facts/person/person.type';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import type { Context } from '../../graphql/context';
import { loadAll } from '../../graphql/loading';
import { firstArgs, type FirstArgs } from '../../graphql/paging';
import type { LeaverImpact as Impact, LeaverService } from './leaver.service';
import { SkillBridge } from '../expert/expert.type';
import { BRIDGES } from './risk.loader';
import { type ShownRisk, skillsOf } from './risk.resolver';
import { LeaverImpact, LeaverSkillImpact, Successor } from './risk.type';
import type { Successor as StepsIn } from './successors';

const FirstFifty = firstArgs(50);
const FirstFive = firstArgs(5);

interface ShownImpact {
  readonly people: readonly string[];
  readonly team: string | null;
  readonly impacts: readonly Impact[];
}

interface ShownSkillImpact {
  readonly skillId: string;
  readonly before: ShownRisk;
  readonly after: ShownRisk;
  readonly successorsOf: readonly StepsIn[];
}

@Resolver(() => LeaverImpact)
export class LeaverResolver {
  constructor(
    private readonly service: LeaverService,
    private readonly teams: TeamGapService,
  ) {}

  @Authorized('MANAGER', 'LD')
  @Query(() => LeaverImpact, {
    description:
      'What the organisation (LD), or the named team, would lose if these 1 to 50 people left: their places stay open. Nothing is written.',
  })
  async simulateLeavers(
    @Arg('people', () => [ID]) people: string[],
    @Arg('team', () => ID, { nullable: true }) team: string | null,
    @Ctx() { viewer }: Context,
  ): Promise<ShownImpact> {
    const scope = team ?? null;
    await this.teams.check(scope, viewer);
    const distinct = [...new Set(people)];
    return { people: distinct, team: scope, impacts: await this.service.simulate(distinct, scope) };
  }

  @FieldResolver(() => [Person])
  people(@Root() { people }: ShownImpact, @Ctx() { load }: Context): Promise<object[]> {
    return loadAll(load(PEOPLE), people);
  }

  @FieldResolver(() => [LeaverSkillImpact], { description: 'Skills that would be worse off, what is lost most first.' })
  skills(@Root() { people, team, impacts }: ShownImpact, @Args(() => FirstFifty) { limit }: FirstArgs): ShownSkillImpact[] {
    return impacts.slice(0, limit).map(({ skillId, before, after, successors }) => ({
      skillId,
      before: riskOf(skillId, before, team, []),
      after: riskOf(skillId, after, team, people),
      successorsOf: successors,
    }));
  }
}

function riskOf(skillId: string, coverage: Coverage, team: string | null, without: readonly string[]): ShownRisk {
  const { coverageRisk, busFactor, requiredLevel, needed, expectedQualified } = coverage;
  return { skillId, coverageRisk, busFactor: busFactor ?? 0, requiredLevel: requiredLevel ?? 1, needed, expectedQualified, team, without };
}

@Resolver(() => LeaverSkillImpact)
export class LeaverSkillImpactResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: ShownSkillImpact, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }

  @FieldResolver(() => [PersonSkill], { description: 'Who of those who stay could step in, the nearest first.' })
  successors(
    @Root() { skillId, successorsOf }: ShownSkillImpact,
    @Args(() => FirstFive) { limit }: FirstArgs,
    @Ctx() context: Context,
  ): Promise<object[]> {
    return skillsOf(
      successorsOf.slice(0, limit).map(({ person }) => person),
      skillId,
      context,
    );
  }

  @FieldResolver(() => [Successor], { description: 'The same people: how far each is from the level asked for, and how sure that is.' })
  readiness(@Root() { successorsOf }: ShownSkillImpact, @Args(() => FirstFive) { limit }: FirstArgs): object[] {
    return successorsOf.slice(0, limit).map(({ person, meets, shortfall, sd }) => ({
      personId: person,
      meetsProbability: meets,
      expectedShortfall: shortfall,
      standardDeviation: sd,
    }));
  }

  @FieldResolver(() => [SkillBridge], {
    description: 'Where few could step in: the nearest people by related, prerequisite and neighbouring skills, with the way between.',
  })
  async nearest(
    @Root() { skillId: skill, after }: ShownSkillImpact,
    @Args(() => FirstFive) { limit }: FirstArgs,
    @Ctx() { load }: Context,
  ): Promise<object[]> {
    return (await load(BRIDGES).load({ skill, without: after.without })).slice(0, limit);
  }
}

@Resolver(() => Successor)
export class SuccessorResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: { personId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(PEOPLE).load(personId);
  }
}
