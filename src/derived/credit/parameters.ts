/** What work counts. The values were measured together with the weights of src/derived/ranking, on the judged histories named in the README. */
export const CREDIT_PARAMETERS = {
  /** Stands for the size of a contribution that has none. */
  defaultSize: 10,
  /** How much a part in a contribution says of knowing its skills. Parts not named say nothing. */
  partWeights: { AUTHOR: 1, COAUTHOR: 1, HOST: 1, APPROVER: 1, REVIEWER: 0.8, HELPER: 0.1, PARTICIPANT: 0.1 } as Readonly<
    Record<string, number>
  >,
  /** Years after which a contribution counts half: what was learnt lasts, being up to date does not. */
  knowledgeHalfLife: 8,
  currentHalfLife: 0.75,
  /** How strongly the share of a person's work that is spent on the skill counts. */
  focusExponent: 0.2,
  /** Kinds of contribution that cost the one who helps time for a colleague, and the half-life of that in years (a month). */
  helpKinds: ['MENTORING', 'JOB_SHADOWING', 'PROBLEM_SOLVING', 'PEER_FEEDBACK', 'ONBOARDING_BUDDY', 'ANSWER'] as readonly string[],
  helpHalfLife: 1 / 12,
} as const;
