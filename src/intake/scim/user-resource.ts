import type { Resource } from './attribute';
import { directoryOf, emailOf, extensionOf, languagesOf, locationOf, nameOf, picked, timeZoneOf } from './directory';
import { isObject } from './read-resource';
import { invalidValue } from './scim-error';
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
}

/** The fields of a person that directories write; null clears. */
export interface UserRow {
  readonly userName: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly title: string | null;
  readonly active: boolean;
  readonly location: string | null;
  readonly timeZone: string | null;
  readonly languages: string[];
  readonly manager: string | null;
  /** What was said, as JSON text. */
  readonly directory: string;
}

/** The name a directory finds the person by: the one it gave, else the mail address, else our id. */
export function userNameOf({ userName, email, id }: Pick<UserRecord, 'userName' | 'email' | 'id'>): string {
  return userName ?? (email ?? id).toLowerCase();
}

/** Whether the directory deleted the person, and nobody has made them active since. */
export function isHidden({ active, removed }: Pick<UserRecord, 'active' | 'removed'>): boolean {
  return removed && !active;
}

/**
 * A person as a user. What the directory said is shown in its words for as long as the person is what it said; where another
 * source has changed a field since, the field is shown.
 */
export function toUser(record: UserRecord, base: string): Resource {
  const said = record.directory === null ? {} : (JSON.parse(record.directory) as Resource);
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

/** A user, read, as the fields of a person. Throws ScimError where it has no userName. */
export function toRow(user: Resource): UserRow {
  const userName = typeof user['userName'] === 'string' ? user['userName'].trim() : '';
  if (!userName) throw invalidValue('userName may not be empty.');
  const { manager } = isObject(user[ENTERPRISE_SCHEMA]) ? user[ENTERPRISE_SCHEMA] : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    userName: userName.toLowerCase(),
    externalId: text(user['externalId']),
    name: nameOf(user) ?? userName,
    email: emailOf(user) ?? null,
    title: text(user['title']),
    active: user['active'] !== false,
    location: locationOf(user) ?? null,
    timeZone: timeZoneOf(user) ?? null,
    languages: languagesOf(user),
    manager: isObject(manager) ? text(manager['value']) : null,
    directory: JSON.stringify(directoryOf(user)),
  };
}

/** The fields in which two rows differ, with the values of the second. */
export function changedFields(before: UserRow, after: UserRow): Partial<UserRow> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(before[name as keyof UserRow], value)));
}

/** The address of a resource; ids may hold any character. */
export function addressOf(base: string, endpoint: string, id: string): string {
  return `${base}/${endpoint}/${encodeURIComponent(id)}`;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A list of the one entry made of a value, nothing where there is none. */
function listed(value: string | null, entry: (value: string) => Resource): Resource[] | undefined {
  return value === null ? undefined : [entry(value)];
}

function isAssigned(value: unknown): boolean {
  return value !== undefined && value !== null && (!isObject(value) || Object.keys(value).length > 0);
}
