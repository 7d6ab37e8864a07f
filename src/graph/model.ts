import { mentoringNodes } from './mentoring-nodes';
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
      /** The id by which the row named the manager, where it was another one of theirs. */
      managerAs: 'string?',
      /** Credit of everything they did, at the epoch of sums; derived. */
      workTotal: 'float?',
      /** Help given to colleagues, halving every month, at the epoch of sums; derived. */
      helpTotal: 'float?',
      /** When they last took part in a contribution that shows a skill; derived. */
      lastWorkAt: 'time?',
      /** The team that coverage counts them in; derived. */
      coveredTeam: 'string?',
      rev: 'int',
      hash: 'string?',
      /** Ended because no source named it any longer; a row that names it again restores it. */
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
    },
    /** An address in the form that all its spellings share. */
    Mailbox: { id: 'string', lock: 'string?' },
    /**
     * Another id of a person, with what was said under it: a source's own id of somebody who was known by their address, or
     * somebody who was merged into them. Relationships that were not moved are still on it; a split makes it a person again.
     */
    PersonAlias: {
      id: 'string',
      /** Why they are one: ADDRESS or MERGE; since when, and who or which source said so. */
      reason: 'string',
      since: 'time',
      by: 'string',
      /** The person's row before, as JSON text: what a split gives back. */
      before: 'string',
      name: 'string?',
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
      attributes: 'string',
      userName: 'string?',
      externalId: 'string?',
      directory: 'string?',
      removed: 'boolean?',
      managerAs: 'string?',
      rev: 'int',
      hash: 'string?',
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
      holders: 'int?',
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
      /** The ids by which its source named the two people, where they were other ones of theirs. */
      personAs: 'string?',
      byAs: 'string?',
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
      /** Part and id of each contributor whom the source named by another one of their ids: "AUTHOR p-12". */
      contributorsAs: 'string[]?',
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
      /** Keys of the units that this one is to make dirty. */
      units: 'string[]?',
    },
    /** On a Derivation whose inputs changed since it was computed. */
    Dirty: {},
    /** On a Derivation that was given up after repeated errors. */
    Failed: {},
    /** On a Derivation that is only computed again because time has passed. */
    Ageing: {},
    /** Everybody: where a team could stand. One node. */
    Organisation: { key: 'string' },
    /** What everybody could do and what roles asked for in a quarter, by level, as it was when last looked at. */
    SupplyPoint: { key: 'string', skillId: 'string', from: 'time', supply: 'float[]', demand: 'float[]' },
    /** A day's searches for a skill or text that found nobody, or nobody strong; askers are marks that many people share. */
    UnmetDemand: {
      key: 'string',
      subject: 'string',
      skillId: 'string?',
      text: 'string?',
      day: 'time',
      searches: 'int',
      askers: 'string[]',
    },
    /** What the marks of askers are made with: one node. */
    AskerSalt: { key: 'string', value: 'string' },
    /** People who vouch mostly for each other in a skill; derived. */
    SuspectedRing: { key: 'string', skillId: 'string', size: 'int', inside: 'float', computedAt: 'time' },
    /** A learning path that somebody keeps: what was asked and the plan as it was then, as JSON texts. */
    SavedPath: { id: 'string', name: 'string', input: 'string', plan: 'string', savedAt: 'time' },
    /** When everything was last compared with its facts: one node. */
    FullCheck: { key: 'string', at: 'time', differences: 'int' },
    /** How kinds of evidence count here, as JSON: one node, once a calibration was applied. */
    Calibration: { key: 'string', fit: 'string', appliedAt: 'time' },
    ...mentoringNodes,
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
