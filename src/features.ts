import { ContributionResolver, ContributorResolver, PersonContributionsResolver } from './facts/contribution/contribution.resolver';
import { ContributionService } from './facts/contribution/contribution.service';
import { contributionSync } from './facts/contribution/contribution.sync';
import { FailedResolver } from './derived/engine/failed.resolver';
import { FailedService } from './derived/engine/failed.service';
import { RecomputationResolver } from './derived/engine/recomputation.resolver';
import { RecomputationService, type RedisHealth } from './derived/engine/recomputation.service';
import { EmbeddingService } from './derived/vectors/embedding.service';
import { DerivationRunner } from './derived/engine/runner.service';
import { ClaimService } from './intake/statement/claim.service';
import { DisputeResolver } from './intake/statement/dispute.resolver';
import { DisputeService } from './intake/statement/dispute.service';
import { EndorsementService } from './intake/statement/endorsement.service';
import { EvidenceResolver } from './facts/evidence/evidence.resolver';
import { EvidenceService } from './facts/evidence/evidence.service';
import { evidenceSync } from './facts/evidence/evidence.sync';
import { StatementResolver } from './intake/statement/statement.resolver';
import {
  BridgesResolver,
  ExpertComparisonResolver,
  ExpertResolver,
  InterpretedSkillResolver,
  SkillBridgeResolver,
  SkillMatchResolver,
  SupportingContributionResolver,
} from './answers/expert/expert.resolver';
import { ExpertService } from './answers/expert/expert.service';
import type { Graph } from './graph/query';
import type { Waker } from './jobs/queue';
import { type Loaders, makeLoaders } from './graphql/loading';
import { PersonResolver } from './facts/person/person.resolver';
import { PersonService } from './facts/person/person.service';
import { personSync } from './facts/person/person.sync';
import { CalibrationResolver } from './derived/proficiency/calibration.resolver';
import { CalibrationService } from './derived/proficiency/calibration.service';
import { PersonSkillResolver, PersonSkillsResolver } from './derived/proficiency/person-skill.resolver';
import { PersonSkillService } from './derived/proficiency/person-skill.service';
import { ProficiencyService } from './derived/proficiency/proficiency.service';
import { RoleRequirementResolver, RoleResolver } from './facts/role/role.resolver';
import { RoleService } from './facts/role/role.service';
import { roleSync } from './facts/role/role.sync';
import { ScimGroupService } from './intake/scim/group.service';
import { scimPersonSync } from './intake/scim/scim-person.sync';
import { scimTeamSync } from './intake/scim/scim-team.sync';
import { ScimUserService } from './intake/scim/user.service';
import { ScimWriter } from './intake/scim/write.service';
import { ResolutionResolver } from './answers/resolution/resolution.resolver';
import { ResolutionService } from './answers/resolution/resolution.service';
import { StatisticsService } from './answers/resolution/statistics.service';
import { type RefreshLog, VectorRefreshService } from './derived/vectors/vector-refresh.service';
import { PrerequisiteResolver, RelatedSkillResolver, SkillResolver } from './facts/skill/skill.resolver';
import { SkillService } from './facts/skill/skill.service';
import { skillSync } from './facts/skill/skill.sync';
import type { SyncDefinition } from './facts/row/definition';
import { Backlog } from './intake/sync/backlog.service';
import { hourly } from './intake/sync/hourly';
import { SyncResolver } from './intake/sync/sync.resolver';
import { SyncService } from './intake/sync/sync.service';
import { SyncRunResolver } from './intake/sync/sync-run.resolver';
import { SyncRunService } from './intake/sync/sync-run.service';
import { TeamResolver } from './facts/team/team.resolver';
import { TeamService } from './facts/team/team.service';
import { teamSync } from './facts/team/team.sync';
import { PATIENCE } from './patience';

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
