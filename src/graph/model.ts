import { relationships } from './relationships';

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
      /** The moment that the champions hold for; derived. */
      championReference: 'time?',
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
    /** People who vouch mostly for each other in a skill; derived. */
    SuspectedRing: { key: 'string', skillId: 'string', size: 'int', inside: 'float', computedAt: 'time' },
    /** When everything was last compared with its facts: one node. */
    FullCheck: { key: 'string', at: 'time', differences: 'int' },
    /** How kinds of evidence count here, as JSON: one node, once a calibration was applied. */
    Calibration: { key: 'string', fit: 'string', appliedAt: 'time' },
    /** An offer of one format: settings as JSON text; rows of the last enrolment that were not taken, as JSON texts. */
    Program: {
      id: 'string',
      name: 'string',
      format: 'string',
      settings: 'string',
      createdAt: 'time',
      rejectedRows: 'string[]',
      rev: 'int',
      lock: 'string?',
    },
    PairingPlan: {
      id: 'string',
      /** DRAFTING, DRAFT, PUBLISHED, FAILED or SUPERSEDED. */
      status: 'string',
      settings: 'string',
      seed: 'int',
      createdAt: 'time',
      /** Counts the times it was asked for: what is computed for an earlier one is thrown away. */
      draft: 'int',
      requestedAt: 'time',
      computedAt: 'time?',
      publishedAt: 'time?',
      progress: 'float',
      total: 'float?',
      upperBound: 'float?',
      optimal: 'boolean?',
      failure: 'string?',
      /** What it rests on, and mentees by mentor, as JSON texts. */
      versions: 'string?',
      load: 'string?',
      /** The call that published it: a transaction that is run twice finds its own work. */
      publication: 'string?',
      lock: 'string?',
    },
    Pairing: {
      id: 'string',
      /** PROPOSED, APPROVED, REJECTED, PINNED, ACTIVE or ENDED. */
      status: 'string',
      score: 'float',
      terms: 'string',
      told: 'string',
      runnersUp: 'string',
      overrideCost: 'float',
      overridePeople: 'int',
      mentorPrice: 'float',
      lot: 'int',
      odds: 'float',
      skillIds: 'string[]',
      skillLevels: 'int[]',
      reason: 'string?',
      note: 'string?',
      reviewedBy: 'string?',
      reviewedAt: 'time?',
    },
    Mentoring: {
      id: 'string',
      status: 'string',
      since: 'time',
      until: 'time?',
      endReason: 'string?',
      skillIds: 'string[]',
      skillLevels: 'int[]',
      mentorOutcome: 'float?',
      menteeOutcome: 'float?',
      levelReached: 'int?',
      lock: 'string?',
    },
    Meeting: { id: 'string', at: 'time', minutes: 'int?', note: 'string?', by: 'string' },
    MentorRequest: {
      id: 'string',
      status: 'string',
      message: 'string?',
      skillIds: 'string[]',
      skillLevels: 'int[]',
      reason: 'string?',
      note: 'string?',
      at: 'time',
      expiresAt: 'time',
      lock: 'string?',
    },
    SyncRequest: { key: 'string', bodyHash: 'string', answer: 'string?', at: 'time', lock: 'string?' },
    /** Serialises what must not happen twice at once: one node per hierarchy. */
    Lock: { key: 'string', token: 'string?' },
    Migration: { version: 'int', appliedAt: 'time?', lock: 'string?' },
    /** Who changed what; only ever added to. */
    AuditEntry: { id: 'string', actor: 'string', action: 'string', target: 'string', at: 'time', requestId: 'string' },
  },
  relationships,
} as const;

export type Label = keyof (typeof model)['nodes'];
