/** What workers keep on relationships; see model.ts for the words that stand for types. */

/** What is believed of a person in a skill, and how they rank. */
export const HAS_SKILL = {
  skillId: 'string',
  mean: 'float',
  sd: 'float',
  lcb: 'float',
  level: 'int',
  confidence: 'float',
  status: 'string',
  /** Belief without what others say: what the person's own word about others weighs by. */
  directMean: 'float',
  directSd: 'float',
  /** What the belief is made of and where its kinds disagree, as JSON texts. */
  explanation: 'string',
  conflicts: 'string',
  /** Sums of credit at the epoch of sums: see src/expert/sums.ts. */
  long: 'float',
  short: 'float',
  volume: 'float',
  score: 'float',
  /** Colleagues who vouch for the person and are known for the skill themselves, 0..1. */
  standing: 'float',
  /** How much work alone says that they lead in the skill, 0..1, when that last moved. */
  lead: 'float',
  /** (long/workTotal)^0.2 when the skill's ranking was last marked. */
  focus: 'float',
  /** Mean and sd at that time: small movements since then add up. */
  rankedMean: 'float',
  rankedSd: 'float',
  computedAt: 'time',
} as const;

/** How ready a person is for a role they hold. */
export const READY_FOR = {
  readiness: 'float',
  gapScore: 'float',
  unknown: 'float',
  /** What the role asks for, in the order of skills, and how far the person is from it: one entry each in all lists. */
  skills: 'string[]',
  levels: 'float[]',
  importances: 'float[]',
  criticals: 'boolean[]',
  meets: 'float[]',
  shortfalls: 'float[]',
  /** 0 where nothing says a level. */
  has: 'float[]',
  evidenced: 'boolean[]',
  computedAt: 'time',
} as const;

/** How well a team, or everybody, holds a skill. */
export const COVERS = {
  /** Empty for everybody. */
  teamId: 'string',
  skillId: 'string',
  places: 'int',
  unknown: 'int',
  critical: 'boolean',
  requiredLevel: 'int?',
  needed: 'int',
  expectedQualified: 'float',
  coverageRisk: 'float',
  busFactor: 'int?',
  people: 'int',
  mean: 'float?',
  /** By level, 1 to 5. */
  supply: 'float[]',
  demand: 'float[]',
  ratio: 'float',
  /** No sum or difference of what is shown is about one to four people. */
  shown: 'boolean',
  computedAt: 'time',
} as const;
