/** How well a team, or everybody, holds a skill. */
const COVERS = {
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

/** How nodes are joined, and what a relationship keeps; types as in model.ts. */
export const relationships = [
  { from: 'Person', type: 'MEMBER_OF', to: 'Team', properties: {} },
  { from: 'Person', type: 'REPORTS_TO', to: 'Person', properties: {} },
  { from: 'Person', type: 'HOLDS', to: 'Role', properties: {} },
  /** An address that a source gave, as it wrote it. */
  { from: 'Person', type: 'REACHED_AT', to: 'Mailbox', properties: { source: 'string', address: 'string' } },
  { from: 'Team', type: 'PART_OF', to: 'Team', properties: {} },
  { from: 'Role', type: 'REQUIRES', to: 'Skill', properties: { level: 'float', importance: 'float', critical: 'boolean' } },
  { from: 'SkillName', type: 'NAMES', to: 'Skill', properties: { preferred: 'boolean' } },
  { from: 'Skill', type: 'BROADER', to: 'Skill', properties: {} },
  { from: 'Skill', type: 'RELATED', to: 'Skill', properties: { similarity: 'float' } },
  /** Learned from what people and contributions show together; derived. */
  { from: 'Skill', type: 'COOCCURS', to: 'Skill', properties: { similarity: 'float', computedAt: 'time' } },
  { from: 'Skill', type: 'PREREQUISITE', to: 'Skill', properties: { level: 'int', forLevel: 'int', group: 'string' } },
  { from: 'Skill', type: 'REPLACED_BY', to: 'Skill', properties: {} },
  { from: 'Evidence', type: 'ABOUT', to: 'Person', properties: {} },
  { from: 'Evidence', type: 'OF', to: 'Skill', properties: {} },
  { from: 'Evidence', type: 'BY', to: 'Person', properties: {} },
  { from: 'Person', type: 'CONTRIBUTED', to: 'Contribution', properties: { part: 'string' } },
  { from: 'Contribution', type: 'SHOWS', to: 'Skill', properties: {} },
  {
    from: 'Person',
    type: 'ENROLLED',
    to: 'Program',
    properties: {
      side: 'string',
      capacity: 'int',
      skillIds: 'string[]',
      skillLevels: 'int[]',
      prefers: 'string[]',
      excludes: 'string[]',
      since: 'time',
      /** Published plans in which nobody was found for them. */
      unmatched: 'int',
    },
  },
  { from: 'PairingPlan', type: 'OF_PROGRAM', to: 'Program', properties: {} },
  { from: 'PairingPlan', type: 'REPLACES', to: 'PairingPlan', properties: {} },
  { from: 'PairingPlan', type: 'LEFT_OUT', to: 'Person', properties: { side: 'string', reason: 'string', place: 'int' } },
  { from: 'Pairing', type: 'IN_PLAN', to: 'PairingPlan', properties: {} },
  { from: 'Pairing', type: 'MENTOR', to: 'Person', properties: {} },
  { from: 'Pairing', type: 'MENTEE', to: 'Person', properties: {} },
  { from: 'Mentoring', type: 'OF_PROGRAM', to: 'Program', properties: {} },
  { from: 'Mentoring', type: 'OF_PAIRING', to: 'Pairing', properties: {} },
  { from: 'Mentoring', type: 'MENTOR', to: 'Person', properties: {} },
  { from: 'Mentoring', type: 'MENTEE', to: 'Person', properties: {} },
  { from: 'Mentoring', type: 'HELD', to: 'Meeting', properties: {} },
  { from: 'MentorRequest', type: 'MENTOR', to: 'Person', properties: {} },
  { from: 'MentorRequest', type: 'MENTEE', to: 'Person', properties: {} },
  { from: 'MentorRequest', type: 'BECAME', to: 'Mentoring', properties: {} },
  /** Kept beside the Mentoring in the same transaction, so that a hop is a hop; only while it lasts. */
  { from: 'Person', type: 'MENTORS', to: 'Person', properties: { mentoring: 'string', program: 'string?', since: 'time' } },
  {
    from: 'Person',
    type: 'HAS_SKILL',
    to: 'Skill',
    properties: {
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
      /** The belief as everyone may know it; absent where that is all of it. */
      shownMean: 'float',
      shownSd: 'float',
      shownExplanation: 'string',
      /** Sums of credit at the epoch of sums: see src/derived/credit/sums.ts. */
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
      /** Mean and sd, as everyone may know them, and standing at that time: small movements since then add up. */
      rankedMean: 'float',
      rankedSd: 'float',
      rankedStanding: 'float',
      /** Share of the holders who stand lower by what they did for others; absent where they are too few. */
      championPercentile: 'float',
      computedAt: 'time',
    },
  },
  { from: 'Person', type: 'WANTS', to: 'Skill', properties: { level: 'int', importance: 'float' } },
  { from: 'Person', type: 'WANTS', to: 'Role', properties: { importance: 'float' } },
  /** How ready a person is for a role they hold; derived. */
  {
    from: 'Person',
    type: 'READY_FOR',
    to: 'Role',
    properties: {
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
    },
  },
  /** Derived, as is the next. */
  { from: 'Team', type: 'COVERS', to: 'Skill', properties: COVERS },
  { from: 'Organisation', type: 'COVERS', to: 'Skill', properties: COVERS },
  {
    from: 'Person',
    type: 'CHAMPION_OF',
    to: 'Skill',
    properties: {
      skillId: 'string',
      tier: 'string',
      /** What the list is ordered by, the first highest: champions stand between 1 and 2, everyone else below 1. */
      place: 'float',
      score: 'float',
      percentile: 'float',
      /** What the percentile has gained in 90 days. */
      change: 'float',
      rank: 'int',
      rankLow: 'int',
      rankHigh: 'int',
      peopleHelped: 'int',
      teamsReached: 'int',
      bridging: 'float',
      /** JSON text: the addends of the score. */
      terms: 'string',
      computedAt: 'time',
    },
  },
  { from: 'Person', type: 'KEEPS', to: 'SavedPath', properties: {} },
  { from: 'Person', type: 'IN_RING', to: 'SuspectedRing', properties: {} },
  { from: 'SuspectedRing', type: 'RING_IN', to: 'Skill', properties: {} },
  /** Who was made two people by hand is never made one by a source. */
  { from: 'Person', type: 'SPLIT_FROM', to: 'Person', properties: {} },
  { from: 'PersonAlias', type: 'ALIAS_OF', to: 'Person', properties: {} },
  { from: 'PersonAlias', type: 'ALIAS_OF', to: 'PersonAlias', properties: {} },
  /** Of somebody who was merged into another person, or as a source says it under its own id of them. */
  { from: 'PersonAlias', type: 'MEMBER_OF', to: 'Team', properties: {} },
  { from: 'PersonAlias', type: 'REPORTS_TO', to: 'Person', properties: {} },
  { from: 'PersonAlias', type: 'HOLDS', to: 'Role', properties: {} },
  { from: 'PersonAlias', type: 'REACHED_AT', to: 'Mailbox', properties: { source: 'string', address: 'string' } },
  { from: 'PersonAlias', type: 'WANTS', to: 'Skill', properties: { level: 'int', importance: 'float' } },
  { from: 'PersonAlias', type: 'WANTS', to: 'Role', properties: { importance: 'float' } },
  { from: 'PersonAlias', type: 'CONTRIBUTED', to: 'Contribution', properties: { part: 'string' } },
] as const;
