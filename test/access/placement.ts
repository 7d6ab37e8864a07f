/**
 * Where fields may be read, by type; access is tried for each of them in matrix.test.ts.
 *
 *   OPEN        whoever is still here, systems too: directory and taxonomy
 *   COLLEAGUES  people (EMPLOYEE, MANAGER, LD), not systems that sync (HR_SYNC); of what others think only what everyone may know
 *   COARSE      the same; who may not read the evidence behind it sees it coarsely
 *   READERS     nothing of it but to those who may read the evidence of a person: themselves, all managers above them, LD; of evidence
 *               also its author
 *   GUARDED     the same people without the author; others are refused
 *   LEADERS     LD, and the MANAGER to whom everybody in the team reports; others are refused
 *   NAMED       HR_SYNC and ADMIN; others see what SHOWN_ATTRIBUTES names, which is nothing by default
 *   OWN         the person themselves, HR_SYNC and ADMIN; others see a part of it
 *   AS_ROOT     reached only through root fields whose roles say it all (test/server/access-table.ts), or through a field placed here
 */
export const PLACES = ['OPEN', 'COLLEAGUES', 'COARSE', 'READERS', 'GUARDED', 'LEADERS', 'NAMED', 'OWN', 'AS_ROOT'] as const;
export type Place = (typeof PLACES)[number];

type Fields = Readonly<Partial<Record<Place, string>>>;

/** A field that is missing here fails the test: whoever adds one says who may read it. */
export const PLACEMENT: Readonly<Record<string, Fields>> = {
  ExpertConnection: { AS_ROOT: 'edges pageInfo totalCount interpretation bridges' },
  ExpertEdge: { AS_ROOT: 'cursor node' },
  Expert: { AS_ROOT: 'rank score terms matches person contributions' },
  ScoreTerm: { AS_ROOT: 'feature weight value points detail' },
  SkillMatch: { AS_ROOT: 'via level probability points skill' },
  Skill: {
    OPEN: 'id name description aliases restricted hours halfLifeMonths cooccurring broader narrower related prerequisites replacedBy',
  },
  RelatedSkill: { AS_ROOT: 'similarity skill' },
  Prerequisite: { AS_ROOT: 'level forLevel group skill' },
  Person: {
    OPEN: 'id name email title active location timeZone languages availability awayUntil mentorCapacity listed startedOn team manager roles',
    COLLEAGUES: 'skill skills contributions championships',
    READERS: 'goals',
    GUARDED: 'gaps',
    NAMED: 'attributes',
    OWN: 'emails',
  },
  PersonMatch: { AS_ROOT: 'email people' },
  PersonAliasConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  PersonAliasEdge: { AS_ROOT: 'cursor node' },
  PersonAlias: { AS_ROOT: 'id name email reason since by person' },
  ChampionConnection: { AS_ROOT: 'edges pageInfo totalCount computedAt' },
  ChampionEdge: { AS_ROOT: 'cursor node' },
  Champion: { AS_ROOT: 'tier score percentile percentileChange rankLow rankHigh terms peopleHelped teamsReached bridging person skill' },
  PageInfo: { AS_ROOT: 'hasNextPage hasPreviousPage startCursor endCursor' },
  SkillGapReport: { AS_ROOT: 'readiness unknown computedAt role gaps' },
  Role: { OPEN: 'id name description aliases requirements' },
  RoleRequirement: { AS_ROOT: 'level importance critical skill' },
  SkillGap: { AS_ROOT: 'requiredLevel importance critical level meetsProbability expectedShortfall evidenced skill' },
  PersonSkill: {
    COLLEAGUES: 'level status championPercentile computedAt person skill',
    COARSE: 'mean standardDeviation confidence explanation',
    READERS: 'conflicts evidence',
  },
  ProficiencyTerm: { AS_ROOT: 'kind items level share' },
  EvidenceConflict: { AS_ROOT: 'kind level' },
  EvidenceConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  EvidenceEdge: { AS_ROOT: 'cursor node' },
  Evidence: { READERS: 'id kind status level raw scale at expiresAt source note reason person skill by' },
  Scale: { AS_ROOT: 'min max' },
  PersonSkillConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  PersonSkillEdge: { AS_ROOT: 'cursor node' },
  ContributionConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  ContributionEdge: { AS_ROOT: 'cursor node' },
  Contribution: { COLLEAGUES: 'id kind title text url at outcome difficulty size source contributors skills' },
  Contributor: { AS_ROOT: 'part person' },
  LearningGoal: { AS_ROOT: 'level importance skill role' },
  Team: {
    OPEN: 'id name parent members',
    LEADERS: 'gaps',
  },
  TeamGapReport: { AS_ROOT: 'people team gaps computedAt' },
  TeamSkillGap: { AS_ROOT: 'requiredLevel needed expectedQualified coverageRisk busFactor critical places unknown skill' },
  PersonConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  PersonEdge: { AS_ROOT: 'cursor node' },
  SupportingContribution: { AS_ROOT: 'points contribution' },
  SearchInterpretation: { AS_ROOT: 'skills unmatched understood notes' },
  InterpretedSkill: { AS_ROOT: 'text via weight minLevel skill' },
  UnderstoodWords: { AS_ROOT: 'text as value' },
  SkillBridge: { AS_ROOT: 'distance person from to path' },
  ExpertComparison: { AS_ROOT: 'expert excludedBy lost person' },
  TeamCoverageConnection: { AS_ROOT: 'edges pageInfo totalCount computedAt' },
  TeamCoverageEdge: { AS_ROOT: 'cursor node' },
  TeamCoverage: { AS_ROOT: 'people team cells' },
  CoverageCell: { AS_ROOT: 'requiredLevel needed mean expectedQualified coverageRisk people skill' },
  KnowledgeRiskConnection: { AS_ROOT: 'edges pageInfo totalCount computedAt' },
  KnowledgeRiskEdge: { AS_ROOT: 'cursor node' },
  KnowledgeRisk: { AS_ROOT: 'coverageRisk busFactor requiredLevel needed expectedQualified skill holders' },
  LeaverImpact: { AS_ROOT: 'people skills' },
  LeaverSkillImpact: { AS_ROOT: 'before after skill successors readiness nearest' },
  Successor: { AS_ROOT: 'meetsProbability expectedShortfall standardDeviation person' },
  SupplyAndDemandConnection: { AS_ROOT: 'edges pageInfo totalCount computedAt' },
  SupplyAndDemandEdge: { AS_ROOT: 'cursor node' },
  SupplyAndDemand: { AS_ROOT: 'byLevel ratio trend skill searches' },
  LevelSupply: { AS_ROOT: 'level supply demand' },
  QuarterSupply: { AS_ROOT: 'from supply demand' },
  UnmetDemandConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  UnmetDemandEdge: { AS_ROOT: 'cursor node' },
  UnmetDemand: { AS_ROOT: 'text searches lastAt skill' },
  SkillResolution: { AS_ROOT: 'text candidates comparedBy' },
  SkillCandidate: { AS_ROOT: 'matchedName score skill' },
  SuspectedRingConnection: { AS_ROOT: 'edges pageInfo totalCount computedAt' },
  SuspectedRingEdge: { AS_ROOT: 'cursor node' },
  SuspectedRing: { AS_ROOT: 'inside reason skill people' },
  FailedDerivation: { AS_ROOT: 'key reason attempts' },
  RecomputationStatus: { AS_ROOT: 'pending oldestPendingAt failed lastFullCheckAt degraded skillsWithoutVectors' },
  Calibration: { AS_ROOT: 'pairs kinds before after appliedAt' },
  KindCalibration: { AS_ROOT: 'kind pairs bias variance currentBias currentVariance defaultBias defaultVariance' },
  CalibrationReliability: { AS_ROOT: 'ece coverage' },
  RoleConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  RoleEdge: { AS_ROOT: 'cursor node' },
  SkillConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  SkillEdge: { AS_ROOT: 'cursor node matchedName' },
  TeamConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  TeamEdge: { AS_ROOT: 'cursor node' },
  SyncRun: { AS_ROOT: 'id source kind dryRun startedAt finishedAt created updated unchanged retired rejected rejectedRows' },
  SyncRowConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  SyncRowEdge: { AS_ROOT: 'cursor node' },
  SyncRow: { AS_ROOT: 'index id status code field message warnings' },
  SyncRunConnection: { AS_ROOT: 'edges pageInfo totalCount' },
  SyncRunEdge: { AS_ROOT: 'cursor node' },
  SyncResult: { AS_ROOT: 'run rows' },
};
