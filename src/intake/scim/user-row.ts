import type { Resource } from './attribute';
import { directoryOf, emailOf, languagesOf, locationOf, managerOf, nameOf, textOf, timeZoneOf } from './directory';
import { isObject } from './read-resource';
import { invalidValue } from './scim-error';
import { ENTERPRISE_SCHEMA } from './user-schema';
import { same } from './user-resource';

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

/** A user, read, as the fields of a person. Throws ScimError where it has no userName. */
export function toRow(user: Resource): UserRow {
  const userName = textOf(user['userName']);
  if (!userName) throw invalidValue('userName may not be empty.');
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
    manager: managerOf(user[ENTERPRISE_SCHEMA]) ?? null,
    directory: JSON.stringify(directoryOf(user)),
  };
}

/** The attributes that each field is read from. What is not named says nothing of the field. */
const SAID_BY = {
  name: ['displayName', 'name'],
  email: ['emails'],
  title: ['title'],
  active: ['active'],
  location: ['addresses'],
  timeZone: ['timezone'],
  languages: ['preferredLanguage', 'locale'],
  manager: ['manager'],
} as const satisfies Partial<Record<keyof UserRow, readonly string[]>>;

type Said = keyof typeof SAID_BY;

/**
 * The fields that a user says something of: the row of somebody who is there already. What a request does not name stays as
 * others wrote it.
 */
export function namedFields(user: Resource): Partial<UserRow> & Pick<UserRow, 'userName' | 'directory'> {
  const { name, email, title, active, location, timeZone, languages, manager, externalId, ...rest } = toRow(user);
  const fields = { name, email, title, active, location, timeZone, languages, manager };
  return { ...rest, ...(externalId !== null && { externalId }), ...kept(fields, (field) => says(directoryOf(user), field)) };
}

/**
 * The row of a PUT. An attribute that is absent clears its field only while the field is what the directory itself said before
 * (RFC 7644, 3.5.1: what is omitted may be taken as not asserted); one that is sent as null clears it whoever wrote it. The
 * name and whether somebody works here are never cleared.
 */
export function replacingFields(user: Resource, nulls: ReadonlySet<string>, before: UserRow, said: Resource): Partial<UserRow> {
  const { userName, externalId, directory, ...fields } = toRow(user);
  const now = directoryOf(user);
  const saidBefore = toRow({ ...said, userName, [ENTERPRISE_SCHEMA]: said });
  const written = kept(fields, (field) => {
    if (says(now, field)) return true;
    if (field === 'name' || field === 'active') return false;
    const own = says(said, field) && same(saidBefore[field], before[field]);
    return own || SAID_BY[field].some((attribute) => nulls.has(attribute));
  });
  return { userName, externalId, directory, ...written };
}

/** The fields in which a PATCH makes a user differ; what it leaves alone does not become the directory's word. */
export function patchedFields(before: Resource, after: Resource, said: Resource): Partial<UserRow> {
  const { directory: _, ...old } = toRow(before);
  const { directory: _now, ...row } = toRow(after);
  const changed = Object.fromEntries(Object.entries(row).filter(([name, value]) => !same(old[name as keyof typeof old], value)));
  const words = patchedWords(directoryOf(before), directoryOf(after), said);
  return { ...changed, ...(!same(words, said) && { directory: JSON.stringify(words) }) };
}

/** What the directory has said once a PATCH changed it: attributes that make one field go together. */
function patchedWords(before: Resource, after: Resource, said: Resource): Resource {
  const words = { ...said };
  const groups: string[][] = Object.values(SAID_BY).map((names) => [...names]);
  const single = Object.keys({ ...before, ...after }).filter((name) => !groups.flat().includes(name));
  for (const names of [...groups, ...single.map((name) => [name])]) {
    if (names.every((name) => same(before[name], after[name]))) continue;
    for (const name of names) {
      if (after[name] === undefined) delete words[name];
      else words[name] = after[name];
    }
  }
  return words;
}

const says = (words: Resource, field: Said) => SAID_BY[field].some((attribute) => words[attribute] !== undefined);

function kept<Fields extends Partial<Pick<UserRow, Said>>>(fields: Fields, keeps: (field: Said) => boolean): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => keeps(field as Said))) as Partial<Fields>;
}

/** The names, in our spelling, of what a body sends as null or as an empty list; those of extensions without their URN. */
export function nullsOf(body: Resource): Set<string> {
  const known = Object.values(SAID_BY).flat();
  const own = Object.entries(body).flatMap(([key, value]) =>
    isObject(value) && key.includes(':') ? Object.entries(value) : [[key, value] as const],
  );
  const empty = own.filter(([, value]) => value === null || value === '' || (Array.isArray(value) && value.length === 0));
  const names = new Set(empty.map(([key]) => key.toLowerCase()));
  return new Set(known.filter((name) => names.has(name.toLowerCase())));
}
