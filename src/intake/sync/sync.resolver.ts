import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { ContributionRow } from '../../facts/contribution/contribution-row.input';
import { EvidenceRow } from '../../facts/evidence/evidence-row.input';
import { PersonRow } from '../../facts/person/person-row.input';
import { RoleRow } from '../../facts/role/role-row.input';
import { SkillRow } from '../../facts/skill/skill-row.input';
import { TeamRow } from '../../facts/team/team-row.input';
import { SyncKind, SyncRowStatus } from '../../facts/row/kind';
import { SyncOptions } from './sync.input';
import type { SyncAnswer } from './answer';
import type { SyncCall, SyncService } from './sync.service';
import { toRun } from './sync-run.resolver';
import { SyncResult } from './sync.type';

/** Rows keep their rules one by one, in the service: a bad value must not refuse the call. */
const ROWS = { validate: false } as const;
/** One outcome a row is no cost of its own. */
const COST = { complexity: 1 };

@Resolver()
export class SyncResolver {
  constructor(private readonly service: SyncService) {}

  @Authorized('HR_SYNC')
  @Mutation(() => SyncResult, COST)
  syncSkills(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('rows', () => [SkillRow], ROWS) rows: SkillRow[],
    @Ctx() context: Context,
  ): Promise<object> {
    return this.sync(SyncKind.SKILLS, options, rows, context);
  }

  @Authorized('HR_SYNC')
  @Mutation(() => SyncResult, COST)
  syncTeams(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('rows', () => [TeamRow], ROWS) rows: TeamRow[],
    @Ctx() context: Context,
  ): Promise<object> {
    return this.sync(SyncKind.TEAMS, options, rows, context);
  }

  @Authorized('HR_SYNC')
  @Mutation(() => SyncResult, COST)
  syncRoles(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('rows', () => [RoleRow], ROWS) rows: RoleRow[],
    @Ctx() context: Context,
  ): Promise<object> {
    return this.sync(SyncKind.ROLES, options, rows, context);
  }

  @Authorized('HR_SYNC')
  @Mutation(() => SyncResult, COST)
  syncPeople(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('rows', () => [PersonRow], ROWS) rows: PersonRow[],
    @Ctx() context: Context,
  ): Promise<object> {
    return this.sync(SyncKind.PEOPLE, options, rows, context);
  }

  @Authorized('HR_SYNC')
  @Mutation(() => SyncResult, COST)
  syncEvidence(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('rows', () => [EvidenceRow], ROWS) rows: EvidenceRow[],
    @Ctx() context: Context,
  ): Promise<object> {
    return this.sync(SyncKind.EVIDENCE, options, rows, context);
  }

  @Authorized('HR_SYNC')
  @Mutation(() => SyncResult, COST)
  syncContributions(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('rows', () => [ContributionRow], ROWS) rows: ContributionRow[],
    @Ctx() context: Context,
  ): Promise<object> {
    return this.sync(SyncKind.CONTRIBUTIONS, options, rows, context);
  }

  @Authorized('HR_SYNC')
  @Mutation(() => SyncResult, {
    ...COST,
    description:
      'What this source no longer has: rows of the kind that came from it (with ids beginning with idPrefix, where given) and are ' +
      'not named are ended: people become inactive, evidence is withdrawn, the rest is retired. At most 200,000 ids.',
  })
  async retireMissing(
    @Arg('options', () => SyncOptions) options: SyncOptions,
    @Arg('kind', () => SyncKind) kind: SyncKind,
    @Arg('present', () => [ID]) present: string[],
    @Arg('idPrefix', () => String, { nullable: true }) idPrefix: string | null,
    @Ctx() context: Context,
  ): Promise<object> {
    return shown(await this.service.retireMissing(kind, present, idPrefix ?? '', callOf(options, context)));
  }

  private async sync(kind: SyncKind, options: SyncOptions, rows: readonly { id: string }[], context: Context): Promise<object> {
    return shown(await this.service.sync(kind, rows, callOf(options, context)));
  }
}

function callOf({ source, dryRun, idempotencyKey }: SyncOptions, { viewer }: Context): SyncCall {
  return { source, dryRun: dryRun ?? false, idempotencyKey, actor: viewer?.subject ?? '' };
}

function shown(answer: SyncAnswer): object {
  const rejected = answer.rows.filter(({ status }) => status === SyncRowStatus.REJECTED);
  return { run: toRun(answer.run, rejected), rows: answer.rows };
}
