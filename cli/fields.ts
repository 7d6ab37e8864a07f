import type { RowKind } from './rows';

/** What a field holds: a text, the id of something else, a moment (RFC 3339 or a day), numbers, yes or no, a list of texts, an object with known fields or with any, or a list of objects. */
export type Field =
  | { readonly type: 'text' | 'id' | 'moment' | 'number' | 'integer' | 'boolean' | 'list' | 'anything' }
  | { readonly type: 'object' | 'objects'; readonly of: Fields };

export type Fields = Readonly<Record<string, Field>>;

const text = { type: 'text' } as const;
const id = { type: 'id' } as const;
const moment = { type: 'moment' } as const;
const number = { type: 'number' } as const;
const integer = { type: 'integer' } as const;
const boolean = { type: 'boolean' } as const;
const list = { type: 'list' } as const;
const objects = (of: Fields) => ({ type: 'objects', of }) as const;

/** The fields of a row of each kind, in the order in which they are written. */
export const FIELDS: Readonly<Record<RowKind, Fields>> = {
  skills: {
    id,
    name: text,
    description: text,
    aliases: list,
    broader: list,
    related: objects({ skill: text, similarity: number }),
    prerequisites: objects({ skill: text, level: integer, forLevel: integer, group: text }),
    replacedBy: id,
    restricted: boolean,
    hours: number,
    halfLifeMonths: number,
    version: number,
  },
  teams: { id, name: text, parent: id, version: number },
  roles: {
    id,
    name: text,
    description: text,
    aliases: list,
    requirements: objects({ skill: text, level: number, importance: number, critical: boolean }),
    version: number,
  },
  people: {
    id,
    name: text,
    email: text,
    emails: list,
    title: text,
    active: boolean,
    team: id,
    manager: id,
    roles: list,
    location: text,
    timeZone: text,
    languages: list,
    startedOn: moment,
    availability: text,
    awayUntil: moment,
    mentorCapacity: integer,
    listed: boolean,
    attributes: { type: 'anything' },
    version: number,
  },
  evidence: {
    id,
    person: id,
    skill: id,
    kind: text,
    level: number,
    scale: { type: 'object', of: { min: number, max: number } },
    by: id,
    at: moment,
    expiresAt: moment,
    note: text,
    version: number,
  },
  contributions: {
    id,
    kind: text,
    title: text,
    text,
    url: text,
    at: moment,
    contributors: objects({ person: text, part: text }),
    skills: list,
    outcome: number,
    difficulty: integer,
    size: number,
    version: number,
  },
};

/** Beside the fields of the service: the source in whose name a row is synced. */
export const SOURCE = 'source';
