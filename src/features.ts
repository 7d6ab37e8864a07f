import { ContributionResolver, ContributorResolver, PersonContributionsResolver } from './contribution/contribution.resolver';
import { ContributionService } from './contribution/contribution.service';
import { contributionSync } from './contribution/contribution.sync';
import { FailedResolver } from './derivation/failed.resolver';
import { FailedService } from './derivation/failed.service';
import { RecomputationResolver } from './derivation/recomputation.resolver';
import { RecomputationService, type RedisHealth } from './derivation/recomputation.service';
import { EmbeddingService } from './embedding/embedding.service';
import { DerivationRunner } from './derivation/runner.service';
import { ClaimService } from './evidence/claim.service';
import { DisputeResolver } from './evidence/dispute.resolver';
import { DisputeService } from './evidence/dispute.service';
import { EndorsementService } from './evidence/endorsement.service';
import { EvidenceResolver } from './evidence/evidence.resolver';
import { EvidenceService } from './evidence/evidence.service';
import { evidenceSync } from './evidence/evidence.sync';
import { StatementResolver } from './evidence/statement.resolver';
import {
  BridgesResolver,
  ExpertComparisonResolver,
  ExpertResolver,
  InterpretedSkillResolver,
  SkillBridgeResolver,
  SkillMatchResolver,
  SupportingContributionResolver,
} from './expert/expert.resolver';
import { ExpertService } from './expert/expert.service';
import type { Graph } from './graph/query';
import type { Waker } from './jobs/queue';
import { type Loaders, makeLoaders } from './loaders';
import { PATIENCE } from './patience';
import { PersonResolver } from './person/person.resolver';
import { PersonService } from './person/person.service';
import { personSync } from './person/person.sync';
import { CalibrationResolver } from './proficiency/calibration.resolver';
import { CalibrationService } from './proficiency/calibration.service';
import { PersonSkillResolver, PersonSkillsResolver } from './proficiency/person-skill.resolver';
import { PersonSkillService } from './proficiency/person-skill.service';
import { ProficiencyService } from './proficiency/proficiency.service';
import { RoleRequirementResolver, RoleResolver } from './role/role.resolver';
import { RoleService } from './role/role.service';
import { roleSync } from './role/role.sync';
import { ScimGroupService } from './scim/group.service';
import { scimPersonSync } from './scim/scim-person.sync';
import { scimTeamSync } from './scim/scim-team.sync';
import { ScimUserService } from './scim/user.service';
import { ScimWriter } from './scim/write.service';
import { ResolutionResolver } from './skill/resolution/resolution.resolver';
import { ResolutionService } from './skill/resolution/resolution.service';
import { StatisticsService } from './skill/resolution/statistics.service';
import { type RefreshLog, VectorRefreshService } from './skill/resolution/vector-refresh.service';
import { PrerequisiteResolver, RelatedSkillResolver, SkillResolver } from './skill/skill.resolver';
import { SkillService } from './skill/skill.service';
import { skillSync } from './skill/skill.sync';
import type { SyncDefinition } from './sync/definition';
import { Backlog } from './sync/backlog.service';
import { hourly } from './sync/hourly';
import { SyncResolver } from './sync/sync.resolver';
import { SyncService } from './sync/sync.service';
import { SyncRunResolver } from './sync/sync-run.resolver';
import { SyncRunService } from './sync/sync-run.service';
import { TeamResolver } from './team/team.resolver';
import { TeamService } from './team/team.service';
import { teamSync } from './team/team.sync';

/** Everything the API can do. */
export interface Features {
  /** Resolver instances by their class. */
  readonly resolvers: Map<unknown, object>;
  readonly loaders: () => Loaders;
  readonly sync: SyncService;
  readonly experts: ExpertService;
  /** People and teams as identity providers see them. */
  readonly scim: { readonly users: ScimUserService; readonly groups: ScimGroupService };
  /** Keeps the vectors of skills; runs beside the requests. */
  readonly vectors: VectorRefreshService;
}

/** The sentence model's folder, and where to say that there is none. */
export interface ModelSettings {
  readonly folder: string | undefined;
  readonly log: RefreshLog & { info(message: string): void };
}

const NO_MODEL: ModelSettings = { folder: undefined, log: { info: () => undefined, warn: () => undefined } };

/** What makeFeatures can do without, so that no configuration is needed to print the schema. */
export interface FeatureSettings {
  readonly model?: ModelSettings;
  /** Derived units that may be behind before syncs are refused. */
  readonly syncBacklog?: number;
  readonly claimMs?: number;
}

/** The kinds of rows there are; the list is the whole of it. */
const DEFINITIONS = [skillSync, teamSync, roleSync, personSync, evidenceSync, contributionSync] as unknown as SyncDefinition[];
/** What identity providers write of them. */
const SCIM_DEFINITIONS = [scimTeamSync, scimPersonSync] as unknown as SyncDefinition[];

/** A call of this size is a part of a bulk load. */
const BULK_ROWS = 500;
/** No call takes longer. */
const BULK_CALL_MS = 60_000;
/** When the next one has not come for this long, the load is over. */
const BETWEEN_BULK_CALLS_MS = 5_000;

/** Makes services and resolvers. Constructors only keep what they are given, so no database is needed to print the schema. */
export function makeFeatures(
  graph: Graph,
  clock: () => number,
  redis: RedisHealth,
  wake: Waker['wake'],
  { model = NO_MODEL, syncBacklog = Number.POSITIVE_INFINITY, claimMs = PATIENCE.claimMs }: FeatureSettings = {},
): Features {
  const people = new PersonService(graph);
  const teams = new TeamService(graph);
  const roles = new RoleService(graph);
  const skills = new SkillService(graph);
  const contributions = new ContributionService(graph);
  const experts = new ExpertService(graph, clock);
  const evidence = new EvidenceService(graph, clock);
  const personSkills = new PersonSkillService(graph);
  const runner = new DerivationRunner(graph, [new ProficiencyService(graph)], clock);
  const claims = new ClaimService(
    graph,
    clock,
    personSkills,
    (units) =>
      runner.run(
        'proficiency',
        units.map(({ key }) => key),
      ),
    wake,
    claimMs,
  );
  const runs = new SyncRunService(graph);
  const backlog = new Backlog(graph, syncBacklog, clock);
  const embeddings = new EmbeddingService(model.folder, model.log);
  const vectors = new VectorRefreshService(graph, embeddings, model.log);
  const prune = hourly(clock, (now) => runs.pruneAll(now));
  const hooks = {
    before: async (rows: number) => {
      await backlog.check();
      if (rows >= BULK_ROWS) vectors.postpone(BULK_CALL_MS);
    },
    written: (rows: number) => {
      if (rows >= BULK_ROWS) vectors.postpone(BETWEEN_BULK_CALLS_MS);
      prune();
    },
  };
  const syncOf = (definitions: readonly SyncDefinition[]) =>
    new SyncService(graph, new Map(definitions.map((definition) => [definition.kind, definition])), clock, wake, hooks);
  const sync = syncOf(DEFINITIONS);
  const scimWriter = new ScimWriter(syncOf(SCIM_DEFINITIONS));
  const scimUsers = new ScimUserService(graph, scimWriter);
  const resolution = new ResolutionService(graph, new StatisticsService(graph, clock), embeddings);
  const resolvers: object[] = [
    new RecomputationResolver(new RecomputationService(graph, redis)),
    new FailedResolver(new FailedService(graph, clock)),
    new CalibrationResolver(new CalibrationService(graph, clock, wake)),
    new PersonResolver(people),
    new TeamResolver(teams),
    new RoleResolver(roles),
    new RoleRequirementResolver(),
    new SkillResolver(skills),
    new RelatedSkillResolver(),
    new PrerequisiteResolver(),
    new ResolutionResolver(resolution),
    new ContributionResolver(contributions),
    new ContributorResolver(),
    new PersonContributionsResolver(),
    new EvidenceResolver(evidence),
    new StatementResolver(claims, new EndorsementService(graph, clock, wake)),
    new DisputeResolver(new DisputeService(graph, clock, wake)),
    new PersonSkillsResolver(),
    new PersonSkillResolver(),
    new ExpertResolver(experts),
    new BridgesResolver(experts),
    new SkillBridgeResolver(),
    new ExpertComparisonResolver(),
    new InterpretedSkillResolver(),
    new SkillMatchResolver(),
    new SupportingContributionResolver(),
    new SyncResolver(sync),
    new SyncRunResolver(runs),
  ];
  return {
    resolvers: new Map(resolvers.map((resolver) => [resolver.constructor, resolver])),
    loaders: () => makeLoaders({ people, teams, roles, skills, contributions, evidence, personSkills }),
    sync,
    experts,
    scim: { users: scimUsers, groups: new ScimGroupService(graph, scimWriter, scimUsers) },
    vectors,
  };
}
