import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { readerOf } from '../../access/reader';
import { Forbidden, NotFound } from '../../errors';
import { Person } from '../../facts/person/person.type';
import { ROLES } from '../../facts/role/role.loader';
import { Role } from '../../facts/role/role.type';
import { SKILLS } from '../../facts/skill/skill.loader';
import { Skill } from '../../facts/skill/skill.type';
import { TEAMS } from '../../facts/team/team.loader';
import { Team } from '../../facts/team/team.type';
import type { Context } from '../../graphql/context';
import { firstArgs, type FirstArgs } from '../../graphql/paging';
import { GAPS_OF, TEAM_GAPS, TEAM_SCOPE } from './gap.loader';
import { SkillGap, SkillGapReport, TeamGapReport, TeamSkillGap } from './gap.type';
import type { SkillGap as Gap } from './person-gap';
import { HIDDEN_TEAM, scopeKeyOf } from './team-gap.service';
import { told } from '../../shortened';

const FirstFifty = firstArgs(50);

/** `gaps` of a person. */
@Resolver(() => Person)
export class PersonGapsResolver {
  @FieldResolver(() => SkillGapReport, {
    description:
      'Against the named role; by default against the roles the person holds. For the person themselves, the managers above them and LD.',
  })
  async gaps(
    @Root() person: { id: string },
    @Arg('role', () => ID, { nullable: true }) role: string | null,
    @Ctx() { load, viewer }: Context,
  ): Promise<object> {
    const answer = await load(GAPS_OF).load({ person: person.id, role: role ?? null, reader: readerOf(viewer) });
    if (answer.refused === 'HIDDEN')
      throw new Forbidden('What a person lacks is seen by themselves, by the managers above them and by LD.');
    if (answer.refused === 'NO_ROLE') throw new NotFound(told`There is no role with the id ${role}.`);
    return answer;
  }
}

interface ShownReport {
  readonly roleId: string | null;
  readonly gaps: readonly Gap[];
}

@Resolver(() => SkillGapReport)
export class SkillGapReportResolver {
  @FieldResolver(() => Role, { nullable: true, description: 'Null where the person holds several roles, or none.' })
  role(@Root() { roleId }: ShownReport, @Ctx() { load }: Context): Promise<object | undefined> | null {
    return roleId === null ? null : load(ROLES).load(roleId);
  }

  @FieldResolver(() => [SkillGap], { description: 'What costs most first: by importance and missing levels.' })
  gaps(@Root() { gaps }: ShownReport): object[] {
    return gaps.map(({ level, meets, shortfall, has, ...gap }) => ({
      ...gap,
      requiredLevel: level,
      level: has,
      meetsProbability: meets,
      expectedShortfall: shortfall,
    }));
  }
}

@Resolver(() => SkillGap)
export class SkillGapResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}

/** `gaps` of a team. */
@Resolver(() => Team)
export class TeamGapsResolver {
  @FieldResolver(() => TeamGapReport, {
    description:
      "Required by the members' roles against what the members can do. For LD, and for the MANAGER to whom everybody in the team reports.",
  })
  async gaps(@Root() team: { id: string }, @Ctx() { load, viewer }: Context): Promise<object> {
    const scope = await load(TEAM_SCOPE).load(scopeKeyOf(team.id, viewer));
    if (!scope?.visible) throw new Forbidden(HIDDEN_TEAM);
    return { teamId: team.id, people: scope.people };
  }
}

interface ShownTeam {
  readonly teamId: string;
}

@Resolver(() => TeamGapReport)
export class TeamGapReportResolver {
  @FieldResolver(() => Team)
  team(@Root() { teamId }: ShownTeam, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(TEAMS).load(teamId);
  }

  @FieldResolver(() => [TeamSkillGap], { description: 'Worst first: the likelier to be short of people, then the fewer it hangs on.' })
  async gaps(
    @Root() { teamId: team }: ShownTeam,
    @Args(() => FirstFifty) { limit }: FirstArgs,
    @Ctx() { load }: Context,
  ): Promise<object[]> {
    return [...(await load(TEAM_GAPS).load({ team, limit })).cells];
  }

  @FieldResolver(() => Date, { nullable: true, description: 'When the newest of it was computed.' })
  async computedAt(@Root() { teamId: team }: ShownTeam, @Ctx() { load }: Context): Promise<Date | null> {
    return (await load(TEAM_GAPS).load({ team, limit: 1 })).computedAt;
  }
}

@Resolver(() => TeamSkillGap)
export class TeamSkillGapResolver {
  @FieldResolver(() => Skill)
  skill(@Root() { skillId }: { skillId: string }, @Ctx() { load }: Context): Promise<object | undefined> {
    return load(SKILLS).load(skillId);
  }
}
