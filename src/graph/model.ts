/**
 * The graph in one place: what may exist and how it is joined. `time` is whole epoch milliseconds; `?` may be absent.
 * Cypher files are checked against it.
 */
export const model = {
  nodes: {
    Person: {
      id: 'string',
      name: 'string',
      email: 'string?',
      title: 'string?',
      active: 'boolean',
      location: 'string?',
      timeZone: 'string?',
      languages: 'string[]',
      startedOn: 'time?',
      availability: 'string',
      awayUntil: 'time?',
      mentorCapacity: 'int',
      listed: 'boolean',
      /** JSON text: Neo4j keeps no maps in properties. */
      attributes: 'string',
      /** The name a directory knows the person by, lower-cased; its own id of the person; what else it said, as JSON text. */
      userName: 'string?',
      externalId: 'string?',
      directory: 'string?',
      /** Deleted by a directory: it does not see the person again before they are active. */
      removed: 'boolean?',
      /** Credit of everything they did, at the epoch of sums; derived. */
      workTotal: 'float?',
      /** Help given to colleagues, halving every month, at the epoch of sums; derived. */
      helpTotal: 'float?',
      /** When they last took part in a contribution that shows a skill; derived. */
      lastWorkAt: 'time?',
      rev: 'int',
      hash: 'string?',
      /** Ended because no source named it any longer; a row that names it again restores it. */
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
    },
    Team: {
      id: 'string',
      name: 'string',
      /** The id by which a directory knows it. */
      externalId: 'string?',
      status: 'string',
      rev: 'int',
      hash: 'string?',
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
    },
    Role: {
      id: 'string',
      name: 'string',
      description: 'string?',
      aliases: 'string[]',
      status: 'string',
      rev: 'int',
      hash: 'string?',
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
    },
    Skill: {
      id: 'string',
      name: 'string',
      description: 'string?',
      restricted: 'boolean',
      hours: 'float?',
      halfLifeMonths: 'float?',
      /** Best and total of the holders' sums that scores are relative to, and the moment they hold for; derived. */
      bestKnowledge: 'float?',
      bestCurrent: 'float?',
      totalVolume: 'float?',
      reference: 'time?',
      /** ACTIVE, RETIRED or REPLACED. */
      status: 'string',
      rev: 'int',
      hash: 'string?',
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
      /** Derived by the sentence model: of the preferred name, and the mean over names. */
      nameVector: 'float[]?',
      namesVector: 'float[]?',
      /** The revision they were made of, and what they were made of. */
      vectorRev: 'int?',
      vectorHash: 'string?',
    },
    SkillName: {
      key: 'string',
      text: 'string',
      normalised: 'string',
      squashed: 'string',
      initials: 'string',
    },
    Evidence: {
      id: 'string',
      kind: 'string',
      level: 'float?',
      raw: 'float?',
      scaleMin: 'float?',
      scaleMax: 'float?',
      at: 'time',
      expiresAt: 'time?',
      source: 'string',
      note: 'string?',
      reason: 'string?',
      status: 'string',
      /** The status that a dispute gave it; it outlives what the source says later. */
      dispute: 'string?',
      rev: 'int',
      hash: 'string?',
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
    },
    Contribution: {
      id: 'string',
      kind: 'string',
      title: 'string',
      text: 'string?',
      url: 'string?',
      at: 'time',
      outcome: 'float?',
      difficulty: 'int?',
      size: 'float?',
      source: 'string',
      /** One hashed token per skill shown, so that full text can be asked for inside a skill. */
      skillKeys: 'string',
      status: 'string',
      rev: 'int',
      hash: 'string?',
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
    },
    SyncRun: {
      id: 'string',
      source: 'string',
      kind: 'string',
      actor: 'string',
      startedAt: 'time',
      finishedAt: 'time',
      created: 'int',
      updated: 'int',
      unchanged: 'int',
      retired: 'int',
      rejected: 'int',
      /** JSON texts of the rejected rows, in row order. */
      rejectedRows: 'string[]',
    },
    /** One unit of derived data and how far it is; the labels below say what is due. */
    Derivation: {
      key: 'string',
      kind: 'string',
      shard: 'int',
      rev: 'int',
      doneRev: 'int',
      dirtySince: 'time?',
      computedAt: 'time?',
      clock: 'time?',
      attempts: 'int?',
      reason: 'string?',
      lock: 'string?',
    },
    /** On a Derivation whose inputs changed since it was computed. */
    Dirty: {},
    /** On a Derivation that was given up after repeated errors. */
    Failed: {},
    /** On a Derivation that is only computed again because time has passed. */
    Ageing: {},
    /** When everything was last compared with its facts: one node. */
    FullCheck: { key: 'string', at: 'time', differences: 'int' },
    /** How kinds of evidence count here, as JSON: one node, once a calibration was applied. */
    Calibration: { key: 'string', fit: 'string', appliedAt: 'time' },
    SyncRequest: { key: 'string', bodyHash: 'string', answer: 'string?', at: 'time', lock: 'string?' },
    /** Serialises what must not happen twice at once: one node a hierarchy. */
    Lock: { key: 'string', token: 'string?' },
    Migration: { version: 'int', appliedAt: 'time?', lock: 'string?' },
    /** Who changed what; only ever added to. */
    AuditEntry: { id: 'string', actor: 'string', action: 'string', target: 'string', at: 'time', requestId: 'string' },
  },
  relationships: [
    { from: 'Person', type: 'MEMBER_OF', to: 'Team', properties: {} },
    { from: 'Person', type: 'REPORTS_TO', to: 'Person', properties: {} },
    { from: 'Person', type: 'HOLDS', to: 'Role', properties: {} },
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
        /** Sums of credit at the epoch of sums: see src/expert/sums.ts. */
        long: 'float',
        short: 'float',
        volume: 'float',
        score: 'float',
        /** Colleagues who vouch for the person and are known for the skill themselves, 0..1. */
        standing: 'float',
        /** (long/workTotal)^0.2 when the skill's ranking was last marked. */
        focus: 'float',
        /** Mean and sd at that time: small movements since then add up. */
        rankedMean: 'float',
        rankedSd: 'float',
        computedAt: 'time',
      },
    },
  ],
} as const;

export type Label = keyof (typeof model)['nodes'];

/**
 * What sources send, by kind of row: the label of its nodes, the whole numbers among their properties (rows bring them as
 * floats), the relationships that a row says by the name it has for them, in the order they are written, and those of them that
 * must not lead back to where they began. The queries of a sync are made of it.
 */
export const synced = {
  people: {
    label: 'Person',
    whole: ['startedOn', 'awayUntil', 'mentorCapacity'],
    links: { memberships: 'MEMBER_OF', managers: 'REPORTS_TO', heldRoles: 'HOLDS' },
    hierarchies: ['managers'],
  },
  teams: { label: 'Team', whole: [], links: { parents: 'PART_OF' }, hierarchies: ['parents'] },
  roles: { label: 'Role', whole: [], links: { requirements: 'REQUIRES' }, hierarchies: [] },
  skills: {
    label: 'Skill',
    whole: [],
    links: {
      skillNames: 'NAMES',
      broader: 'BROADER',
      related: 'RELATED',
      prerequisites: 'PREREQUISITE',
      replacedBy: 'REPLACED_BY',
    },
    hierarchies: ['broader', 'prerequisites', 'replacedBy'],
  },
  evidence: {
    label: 'Evidence',
    whole: ['at', 'expiresAt'],
    links: { subjects: 'ABOUT', authors: 'BY', evidenceSkills: 'OF' },
    hierarchies: [],
  },
  contributions: {
    label: 'Contribution',
    whole: ['at', 'difficulty'],
    links: { contributors: 'CONTRIBUTED', shownSkills: 'SHOWS' },
    hierarchies: [],
  },
} as const satisfies Record<string, SyncedNode>;

interface SyncedNode {
  readonly label: Label;
  readonly whole: readonly string[];
  readonly links: Readonly<Record<string, (typeof model)['relationships'][number]['type']>>;
  readonly hierarchies: readonly string[];
}
