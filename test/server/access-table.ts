import type { AccessRole } from '../../src/access/role';

const EVERYBODY = ['EMPLOYEE', 'MANAGER', 'LD', 'HR_SYNC'] as const;
const COLLEAGUES = ['EMPLOYEE', 'MANAGER', 'LD'] as const;
const SYNC = ['HR_SYNC'] as const;
const LEADERS = ['LD'] as const;

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
  'Query.contributions': EVERYBODY,
  'Query.evidence': COLLEAGUES,
  'Query.expertSearch': COLLEAGUES,
  'Query.whyNotExpert': COLLEAGUES,
  'Query.syncRun': SYNC,
  'Query.syncRuns': SYNC,
  'Query.recomputation': EVERYBODY,
  'Query.failedDerivations': ['ADMIN'],
  'Query.calibration': ['ADMIN'],
  'Query.programs': COLLEAGUES,
  'Query.program': COLLEAGUES,
  'Query.pairingPlan': LEADERS,
  'Query.previewPairingPlan': LEADERS,
  'Query.whyNotPairing': LEADERS,
  'Query.mentorings': COLLEAGUES,
  'Query.mentorRequests': COLLEAGUES,
  'Mutation.syncSkills': SYNC,
  'Mutation.syncTeams': SYNC,
  'Mutation.syncRoles': SYNC,
  'Mutation.syncPeople': SYNC,
  'Mutation.syncEvidence': SYNC,
  'Mutation.syncContributions': SYNC,
  'Mutation.retireMissing': SYNC,
  'Mutation.retryFailedDerivations': ['ADMIN'],
  'Mutation.applyCalibration': ['ADMIN'],
  'Mutation.claimSkill': COLLEAGUES,
  'Mutation.endorseSkill': COLLEAGUES,
  'Mutation.disputeEvidence': COLLEAGUES,
  'Mutation.settleDispute': ['MANAGER', 'LD'],
  'Mutation.createProgram': LEADERS,
  'Mutation.updateProgram': LEADERS,
  'Mutation.enroll': LEADERS,
  'Mutation.withdrawEnrolment': COLLEAGUES,
  'Mutation.draftPairingPlan': LEADERS,
  'Mutation.resolvePairingPlan': LEADERS,
  'Mutation.publishPairingPlan': LEADERS,
  'Mutation.reviewPairing': LEADERS,
  'Mutation.reviewPairings': LEADERS,
  'Mutation.pinPairing': LEADERS,
  'Mutation.unpinPairing': LEADERS,
  'Mutation.recordMentoringMeeting': COLLEAGUES,
  'Mutation.setMentoringStatus': COLLEAGUES,
  'Mutation.endMentoring': COLLEAGUES,
  'Mutation.requestMentor': COLLEAGUES,
  'Mutation.answerMentorRequest': COLLEAGUES,
  'Mutation.withdrawMentorRequest': COLLEAGUES,
};
