import type { Resource } from './attribute';
import type { Filter } from './filter';
import { GROUP_SCHEMA, GROUPS } from './group-schema';
import type { Operation } from './patch';
import { isObject, readResource, readValue } from './read-resource';
import { invalidValue, ScimError } from './scim-error';
import { addressOf } from './user-resource';

/** A team as queries for directories give it. */
export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly rev: number;
  /** Ids of people. */
  readonly members: string[];
}

/** What becomes of a group's members. */
export interface MemberChanges {
  /** Those that are not added leave. */
  readonly all: boolean;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A team as a group. */
export function toGroup({ id, name, externalId, members }: GroupRecord, base: string): Resource {
  const people = [...members].sort();
  return {
    schemas: [GROUP_SCHEMA],
    id,
    ...(externalId !== null && { externalId }),
    displayName: name,
    ...(people.length > 0 && {
      members: people.map((value) => ({ value, $ref: addressOf(base, 'Users', value), type: 'User' })),
    }),
  };
}

/** A group that was sent; members are undefined where it does not name them. Throws ScimError where it has no name, or a group among its members. */
export function readGroup(body: unknown): { displayName: string; externalId: string | null; members: string[] | undefined } {
  const { displayName, externalId, members } = readResource(body, GROUPS);
  const named = members !== undefined || (isObject(body) && Object.keys(body).some((name) => name.toLowerCase() === 'members'));
  if (typeof displayName !== 'string' || !displayName.trim()) throw invalidValue('displayName may not be empty.');
  const ids = named ? idsOf(members) : undefined;
  return { displayName: displayName.trim(), externalId: typeof externalId === 'string' ? externalId : null, members: ids };
}

/** What the operations of a PATCH ask for, in their order. */
export function memberChanges(operations: readonly Operation[]): { fields: Record<string, string | null>; members: MemberChanges } {
  const fields: Record<string, string | null> = {};
  let all = false;
  const add = new Set<string>();
  const remove = new Set<string>();
  for (const { op, place, filter, part, value } of operations) {
    const [name] = place.keys;
    if (name === 'displayName' || name === 'externalId') {
      const text = op === 'remove' ? undefined : readValue(value, place.attribute);
      if (name === 'displayName' && text === undefined) throw invalidValue('displayName may not be empty.');
      fields[name === 'displayName' ? 'name' : name] = typeof text === 'string' ? text : null;
    }
    if (name !== 'members') continue;
    if (place.keys.length > 1 || part) throw new ScimError(400, 'mutability', 'Members can be added and removed, not changed.');
    const named = filter ? valuesOf(filter) : idsOf(readValue(value, place.attribute));
    if (op !== 'add' && !filter && (op === 'replace' || named.length === 0)) {
      all = true;
      add.clear();
      remove.clear();
    }
    for (const id of named) {
      (op === 'remove' ? remove : add).add(id);
      (op === 'remove' ? add : remove).delete(id);
    }
  }
  return { fields, members: { all, add: [...add], remove: [...remove] } };
}

function idsOf(members: unknown): string[] {
  const all = Array.isArray(members) ? members.filter(isObject) : [];
  const ids = all.map(({ value, type }) => {
    if (typeof value !== 'string') throw invalidValue('Each entry of members needs a value, the id of a user.');
    if (typeof type === 'string' && type.toLowerCase() !== 'user') throw invalidValue('Only users can be members.');
    return value;
  });
  return [...new Set(ids)];
}

/** The ids that a filter of members names: `value eq "a" or value eq "b"`. */
function valuesOf(filter: Filter): string[] {
  if (filter.kind === 'or') return filter.parts.flatMap(valuesOf);
  if (filter.kind === 'compare' && filter.comparator === 'eq' && filter.place.attribute.name === 'value') return [String(filter.value)];
  throw new ScimError(400, 'invalidFilter', 'Members can only be selected by value eq "id".');
}
