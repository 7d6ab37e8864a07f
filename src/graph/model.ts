/**
 * The graph in one place: what may exist and how it is joined. `time` is whole epoch milliseconds; `?` may be absent.
 * Cypher files are checked against it, and services take their property types from it.
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
      /** ACTIVE, RETIRED or REPLACED. */
      status: 'string',
      rev: 'int',
      hash: 'string?',
      retired: 'boolean?',
      sources: 'string[]',
      versions: 'float[]',
      lock: 'string?',
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
    SyncRequest: { key: 'string', bodyHash: 'string', answer: 'string?', at: 'time', lock: 'string?' },
    /** Serialises what must not happen twice at once: one node a hierarchy. */
    Lock: { key: 'string', token: 'string?' },
    Migration: { version: 'int', appliedAt: 'time?', lock: 'string?' },
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
    { from: 'Skill', type: 'PREREQUISITE', to: 'Skill', properties: { level: 'int', forLevel: 'int', group: 'string' } },
    { from: 'Skill', type: 'REPLACED_BY', to: 'Skill', properties: {} },
    { from: 'Evidence', type: 'ABOUT', to: 'Person', properties: {} },
    { from: 'Evidence', type: 'OF', to: 'Skill', properties: {} },
    { from: 'Evidence', type: 'BY', to: 'Person', properties: {} },
    { from: 'Person', type: 'CONTRIBUTED', to: 'Contribution', properties: { part: 'string' } },
    { from: 'Contribution', type: 'SHOWS', to: 'Skill', properties: {} },
  ],
} as const;

export type Label = keyof (typeof model)['nodes'];

interface Types {
  string: string;
  int: number;
  float: number;
  time: number;
  boolean: boolean;
  'string[]': string[];
  'float[]': number[];
}
type ValueOf<T> = T extends `${infer Base extends keyof Types}?` ? Types[Base] | null : T extends keyof Types ? Types[T] : never;

/** The properties of a label as TypeScript sees them; times in epoch milliseconds. */
export type NodeProperties<L extends Label> = { -readonly [K in keyof (typeof model)['nodes'][L]]: ValueOf<(typeof model)['nodes'][L][K]> };
