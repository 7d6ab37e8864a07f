import type { Attribute, Resource, ResourceKind } from './attribute';
import { keepPrimary, mergeEntries, withoutEntries } from './entries';
import { type Filter, matches } from './filter';
import type { Operation } from './patch';
import { isObject, readResource, readValue, refuseLongList } from './read-resource';
import { ScimError } from './scim-error';

/**
 * The resource after the operations, in their order; the one given is left as it is. A step is an operation. Throws ScimError 413 for
 * lists above 2,000 entries.
 */
export function* applyPatch(resource: Resource, operations: readonly Operation[], kind: ResourceKind): Generator<void, Resource> {
  const after = structuredClone(resource);
  for (const operation of operations) {
    apply(after, operation);
    refuseLongLists(after, operation);
    yield;
  }
  return readResource(after, kind);
}

function refuseLongLists(resource: Resource, { place: { keys, attribute, parent } }: Operation): void {
  // Parts of entries make no entries.
  if (parent?.multiValued) return;
  const value = holderOf(resource, keys)[keys.at(-1) ?? ''];
  if (Array.isArray(value)) refuseLongList(value, attribute);
}

function apply(resource: Resource, { op, place, filter, part, value }: Operation): void {
  const { keys, attribute, parent } = place;
  const key = keys.at(-1) ?? '';
  // A path such as emails.type means that part of every entry.
  if (parent?.multiValued) {
    const entries = listAt(holderOf(resource, keys.slice(0, -1)), parent.name);
    for (const entry of entries) setPart(entry, attribute, op === 'remove' ? undefined : value);
    return;
  }
  const holder = holderOf(resource, keys);
  if (!attribute.multiValued) {
    const read = op === 'remove' ? undefined : attribute.type === 'complex' && isObject(value) ? { ...value } : readValue(value, attribute);
    const old = holder[key];
    holder[key] = isObject(read) && isObject(old) ? { ...old, ...read } : read;
    return;
  }
  const old = listAt(holder, key);
  if (!filter) {
    const added = op === 'remove' ? [] : list(readValue(value, attribute));
    const named = op === 'remove' && value != null ? list(readValue(value, attribute)) : undefined;
    if (op === 'add') holder[key] = mergeEntries(old, added);
    // Some identity providers name the entries to remove in the value instead of a filter.
    else holder[key] = named ? withoutEntries(old, named) : added;
    return;
  }
  const chosen = old.filter((entry) => matches(filter, isObject(entry) ? entry : { value: entry }));
  if (op === 'remove') {
    if (part) for (const entry of chosen) setPart(entry, part, undefined);
    else holder[key] = without(old, chosen);
    return;
  }
  // RFC 7644 (3.5.2.3) has an error for it; providers mean that the entry is to be there.
  if (chosen.length === 0 && op === 'replace' && Object.keys(impliedBy(filter)).length === 0)
    throw new ScimError(400, 'noTarget', `No entry of ${attribute.name} passes the filter.`);
  const targets = chosen.length > 0 ? chosen : [{ ...impliedBy(filter) }];
  for (const entry of targets) {
    if (part) setPart(entry, part, value);
    else if (isObject(value)) Object.assign(entry as Resource, op === 'replace' ? cleared(entry) : {}, value);
  }
  holder[key] = [...old, ...without(targets, old)];
  keepPrimary(holder[key] as unknown[], targets);
}

/** The object that holds the last of the keys; made where it is not there. */
function holderOf(resource: Resource, keys: readonly string[]): Resource {
  let holder = resource;
  for (const key of keys.slice(0, -1)) {
    const inner = holder[key];
    if (isObject(inner)) holder = inner;
    else holder = holder[key] = {} as Resource;
  }
  return holder;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const without = (entries: readonly unknown[], others: readonly unknown[]): unknown[] => {
  const gone = new Set(others);
  return entries.filter((entry) => !gone.has(entry));
};
const listAt = (holder: Resource, key: string): unknown[] => list(holder[key]);

function setPart(entry: unknown, part: Attribute, value: unknown): void {
  if (isObject(entry)) entry[part.name] = value === undefined ? undefined : readValue(value, part);
}

/** What an entry must hold to pass the filter, as far as it says so: a new entry begins with it. */
function impliedBy(filter: Filter): Resource {
  if (filter.kind === 'and') return Object.assign({}, ...filter.parts.map(impliedBy)) as Resource;
  if (filter.kind !== 'compare' || filter.comparator !== 'eq') return {};
  return { [filter.place.attribute.name]: filter.value };
}

function cleared(entry: unknown): Resource {
  return Object.fromEntries(Object.keys(entry as Resource).map((key) => [key, undefined]));
}
