import type { Resource } from './attribute';
import { isObject } from './read-resource';
import { ENTERPRISE_SCHEMA } from './user-schema';
import { isTimeZone } from '../../facts/person/time-zone';

/**
 * What a directory said of a person, in its own words. The graph keeps one name, one address and so on; these functions say
 * which of the many it takes. Absent means that the directory says nothing usable.
 */
const KEPT = [
  'userName',
  'displayName',
  'name',
  'title',
  'preferredLanguage',
  'locale',
  'timezone',
  'active',
  'emails',
  'addresses',
] as const;
const SHOWN_OF_EXTENSION = ['employeeNumber', 'department'] as const;
const KEPT_OF_EXTENSION = [...SHOWN_OF_EXTENSION, 'manager'] as const;

/** The part of a user that is kept word for word, beside the fields of the graph; it tells too what the directory has said at all. */
export function directoryOf(user: Resource): Resource {
  const extension = isObject(user[ENTERPRISE_SCHEMA]) ? user[ENTERPRISE_SCHEMA] : {};
  return { ...picked(user, KEPT), ...picked(extension, KEPT_OF_EXTENSION) };
}

/** The attributes of the extension out of what was kept; the manager is shown as the graph has them. */
export function extensionOf(directory: Resource): Resource {
  return picked(directory, SHOWN_OF_EXTENSION);
}

export function picked(from: Resource, names: readonly string[]): Resource {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** The name that colleagues see. */
export function nameOf(user: Resource): string | undefined {
  const { formatted, givenName, familyName } = isObject(user['name']) ? user['name'] : {};
  const joined = [givenName, familyName].flatMap((part) => textOf(part) ?? []).join(' ');
  return textOf(user['displayName']) ?? textOf(formatted) ?? textOf(joined) ?? textOf(user['userName']);
}

/** The one address of mail. */
export function emailOf(user: Resource): string | undefined {
  return textOf(chosen(user['emails'])['value']);
}

/** Every address of mail. */
export function emailsOf(user: Resource): string[] {
  return valuesOf(user).filter(isAddress);
}

/** The first entry of mail that a change adds and that reaches nobody; undefined where each has the form of an address. */
export function newNoAddress(before: Resource, after: Resource): string | undefined {
  const known = new Set(valuesOf(before));
  return valuesOf(after).find((value) => !known.has(value) && !isAddress(value));
}

const isAddress = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text);

function valuesOf(user: Resource): string[] {
  const entries = Array.isArray(user['emails']) ? user['emails'].filter(isObject) : [];
  return entries.flatMap(({ value }) => textOf(value) ?? []);
}

/** The place of work. */
export function locationOf(user: Resource): string | undefined {
  const { locality, formatted, region, country } = chosen(user['addresses']);
  return textOf(locality) ?? textOf(formatted) ?? textOf(region) ?? textOf(country);
}

function chosen(entries: unknown): Resource {
  const all = Array.isArray(entries) ? entries.filter(isObject) : [];
  return all.find((entry) => entry['primary'] === true) ?? all.find((entry) => entry['type'] === 'work') ?? all[0] ?? {};
}

/** The id of the manager, out of the attributes of the extension. */
export function managerOf(extension: unknown): string | undefined {
  const manager = isObject(extension) ? extension['manager'] : undefined;
  return isObject(manager) ? textOf(manager['value']) : undefined;
}

/** The languages spoken, without their regions: "pt-PT, en;q=0.8" is pt and en. */
export function languagesOf(user: Resource): string[] {
  const tags = [...(textOf(user['preferredLanguage'])?.split(',') ?? []), textOf(user['locale']) ?? ''];
  return [...new Set(tags.flatMap((tag) => /^([a-z]{2,3})(?:[-_;]|$)/i.exec(tag.trim())?.[1]?.toLowerCase() ?? []))];
}

/** The time zone; names that are not of IANA, for example those of Windows, give none. */
export function timeZoneOf(user: Resource): string | undefined {
  const zone = textOf(user['timezone']);
  return zone !== undefined && isTimeZone(zone) ? zone : undefined;
}
