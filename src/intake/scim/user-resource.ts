import type { Resource } from './attribute';
import { emailOf, extensionOf, languagesOf, locationOf, nameOf, picked, timeZoneOf } from './directory';
import { isObject } from './read-resource';
import { ENTERPRISE_SCHEMA, USER_SCHEMA } from './user-schema';

/** A person as queries for directories give it. */
export interface UserRecord {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly email: string | null;
  readonly title: string | null;
  readonly active: boolean;
  readonly location: string | null;
  readonly timeZone: string | null;
  readonly languages: string[];
  readonly userName: string | null;
  readonly externalId: string | null;
  readonly directory: string | null;
  readonly removed: boolean;
  readonly managerId: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** By which other sources know them, or that were merged into them. */
  readonly otherIds: readonly string[];
  readonly mailboxes: readonly string[];
}

/** The name a directory finds the person by: the one it gave, else the mail address, else our id. */
export function userNameOf({ userName, email, id }: Pick<UserRecord, 'userName' | 'email' | 'id'>): string {
  return userName ?? (email ?? id).toLowerCase();
}

/** Whether the directory deleted the person, and nobody has made them active since. */
export function isHidden({ active, removed }: Pick<UserRecord, 'active' | 'removed'>): boolean {
  return removed && !active;
}

/** What a directory said of the person, in its words. */
export function saidOf({ directory }: Pick<UserRecord, 'directory'>): Resource {
  return directory === null ? {} : (JSON.parse(directory) as Resource);
}

/**
 * A person as a user. What the directory said is shown in its words for as long as the person is what it said; where another
 * source has changed a field since, the field is shown.
 */
export function toUser(record: UserRecord, base: string): Resource {
  const said = saidOf(record);
  const userName = userNameOf(record);
  const shown: Resource = {
    schemas: [USER_SCHEMA, ENTERPRISE_SCHEMA],
    id: record.id,
    externalId: record.externalId,
    userName: String(said['userName']).toLowerCase() === userName ? said['userName'] : userName,
    ...(nameOf(said) === record.name
      ? picked(said, ['displayName', 'name'])
      : { displayName: record.name, name: { formatted: record.name } }),
    title: record.title,
    ...(same(languagesOf(said), record.languages)
      ? picked(said, ['preferredLanguage', 'locale'])
      : { preferredLanguage: record.languages.join(', ') || null }),
    timezone: (timeZoneOf(said) ?? null) === record.timeZone ? said['timezone'] : record.timeZone,
    // Who is not said to be active or not is active.
    active: record.directory !== null && (said['active'] ?? true) === record.active ? said['active'] : record.active,
    emails:
      (emailOf(said) ?? null) === record.email ? said['emails'] : listed(record.email, (value) => ({ value, type: 'work', primary: true })),
    addresses:
      (locationOf(said) ?? null) === record.location
        ? said['addresses']
        : listed(record.location, (locality) => ({ locality, type: 'work', primary: true })),
    groups: listed(record.teamId, (value) => ({ value, $ref: addressOf(base, 'Groups', value), display: record.teamName })),
    [ENTERPRISE_SCHEMA]: {
      ...extensionOf(said),
      ...(record.managerId !== null && { manager: { value: record.managerId, $ref: addressOf(base, 'Users', record.managerId) } }),
    },
  };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => isAssigned(value)));
}

/** The address of a resource; ids may hold any character. */
export function addressOf(base: string, endpoint: string, id: string): string {
  return `${base}/${endpoint}/${encodeURIComponent(id)}`;
}

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A list of the one entry made of a value, nothing where there is none. */
function listed(value: string | null, entry: (value: string) => Resource): Resource[] | undefined {
  return value === null ? undefined : [entry(value)];
}

function isAssigned(value: unknown): boolean {
  return value !== undefined && value !== null && (!isObject(value) || Object.keys(value).length > 0);
}
