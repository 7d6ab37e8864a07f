import type { AccessRole } from '../../src/access/role';

const EVERYBODY = ['EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC'] as const;
const COLLEAGUES = ['EMPLOYEE', 'MANAGER', 'LD'] as const;
const SYNC = ['HR_SYNC'] as const;

/**
 * Who may call which root field, written by hand. ADMIN may call all. A field that is missing here, or whose decorator names
 * other roles, fails access.test.ts: whoever changes access says so twice.
 */
export const ACCESS: Readonly<Record<string, readonly AccessRole[]>> = {
  'Query.me': EVERYBODY,
  'Query.person': EVERYBODY,
  'Query.people': EVERYBODY,
  'Query.team': EVERYBODY,
  'Query.teams': EVERYBODY,
  'Query.role': EVERYBODY,
  'Query.roles': EVERYBODY,
  'Query.skill': EVERYBODY,
  'Query.skills': EVERYBODY,
  'Query.resolveSkills': EVERYBODY,
  'Query.contributions': COLLEAGUES,
  'Query.evidence': COLLEAGUES,
  'Query.expertSearch': COLLEAGUES,
  'Query.whyNotExpert': COLLEAGUES,
  'Query.knowledgeRisk': ['MANAGER', 'LD'],
  'Query.simulateLeavers': ['MANAGER', 'LD'],
  'Query.skillCoverage': ['MANAGER', 'LD'],
  'Query.supplyAndDemand': ['MANAGER', 'LD'],
  'Query.unmetDemand': ['LD'],
  'Query.champions': COLLEAGUES,
  'Query.suspectedRings': ['LD'],
  'Query.resolvePeople': SYNC,
  'Query.personAliases': SYNC,
  'Query.learningPath': COLLEAGUES,
  'Query.unlockedSkills': COLLEAGUES,
  'Query.savedLearningPaths': COLLEAGUES,
  'Query.recommendedSkills': COLLEAGUES,
  'Query.syncRun': SYNC,
  'Query.syncRuns': SYNC,
  'Query.recomputation': EVERYBODY,
  'Query.failedDerivations': ['ADMIN'],
  'Query.calibration': ['ADMIN'],
  'Mutation.syncSkills': SYNC,
  'Mutation.syncTeams': SYNC,
  'Mutation.syncRoles': SYNC,
  'Mutation.syncPeople': SYNC,
  'Mutation.syncEvidence': SYNC,
  'Mutation.syncContributions': SYNC,
  'Mutation.retireMissing': SYNC,
  'Mutation.mergePeople': SYNC,
  'Mutation.splitPerson': SYNC,
  'Mutation.retryFailedDerivations': ['ADMIN'],
  'Mutation.applyCalibration': ['ADMIN'],
  'Mutation.claimSkill': COLLEAGUES,
  'Mutation.endorseSkill': COLLEAGUES,
  'Mutation.setLearningGoals': COLLEAGUES,
  'Mutation.setAvailability': COLLEAGUES,
  'Mutation.disputeEvidence': COLLEAGUES,
  'Mutation.saveLearningPath': COLLEAGUES,
  'Mutation.removeLearningPath': COLLEAGUES,
  'Mutation.settleDispute': ['MANAGER', 'LD'],
};
