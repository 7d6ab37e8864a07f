import type { RowKind } from './rows';

/** What a field holds: a text, numbers, yes or no, a list of texts, an object with known fields or with any, or a list of objects. */
export type Field =
  | { readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'anything' }
  | { readonly type: 'object' | 'objects'; readonly of: Fields };

export type Fields = Readonly<Record<string, Field>>;

const text = { type: 'text' } as const;
const number = { type: 'number' } as const;
const integer = { type: 'integer' } as const;
const boolean = { type: 'boolean' } as const;
const list = { type: 'list' } as const;
const objects = (of: Fields) => ({ type: 'objects', of }) as const;

/** The fields of a row of each kind, in the order in which they are written. */
export const FIELDS: Readonly<Record<RowKind, Fields>> = {
  skills: {
    id: text,
    name: text,
    description: text,
    aliases: list,
    broader: list,
    related: objects({ skill: text, similarity: number }),
    prerequisites: objects({ skill: text, level: integer, forLevel: integer, group: text }),
    replacedBy: text,
    restricted: boolean,
    hours: number,
    halfLifeMonths: number,
    version: number,
  },
  teams: { id: text, name: text, parent: text, version: number },
  roles: {
    id: text,
    name: text,
    description: text,
    aliases: list,
    requirements: objects({ skill: text, level: number, importance: number, critical: boolean }),
    version: number,
  },
  people: {
    id: text,
    name: text,
    email: text,
    title: text,
    active: boolean,
    team: text,
    manager: text,
    roles: list,
    location: text,
    timeZone: text,
    languages: list,
    startedOn: text,
    availability: text,
    awayUntil: text,
    mentorCapacity: integer,
    listed: boolean,
    attributes: { type: 'anything' },
    version: number,
  },
  evidence: {
    id: text,
    person: text,
    skill: text,
    kind: text,
    level: number,
    scale: { type: 'object', of: { min: number, max: number } },
    by: text,
    at: text,
    expiresAt: text,
    note: text,
    version: number,
  },
  contributions: {
    id: text,
    kind: text,
    title: text,
    text,
    url: text,
    at: text,
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
