import type { Attribute, ResourceKind } from './attribute';
import { type Filter, parseFilter } from './filter';
import { type Place, resolverOf, resolverWithin } from './path';
import { isObject } from './read-resource';
import { ScimError } from './scim-error';

const MAX_OPERATIONS = 1_000;

/** One operation of a PATCH on one attribute. */
export interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly place: Place;
  /** Which entries of the list are meant. */
  readonly filter: Filter | undefined;
  /** The part of those entries that is meant. */
  readonly part: Attribute | undefined;
  readonly value: unknown;
}

/**
 * Reads a PATCH (RFC 7644, 3.5.2). Attributes that we do not have are passed over, as they are when a resource is sent whole.
 * Some repeat the id of what they change (`id`), and what only we write. Throws ScimError for what is no PATCH, and for a change of
 * what clients cannot write.
 */
export function readPatch(body: unknown, kind: ResourceKind, id?: string): Operation[] {
  const list = isObject(body) ? Object.entries(body).find(([name]) => name.toLowerCase() === 'operations')?.[1] : undefined;
  if (!Array.isArray(list) || list.length === 0) throw new ScimError(400, 'invalidSyntax', 'A PATCH needs a list of Operations.');
  if (list.length > MAX_OPERATIONS) throw new ScimError(413, undefined, `A PATCH may have at most ${MAX_OPERATIONS} operations.`);
  return list.flatMap((entry: unknown) => readOperation(entry, kind, id));
}

function readOperation(entry: unknown, kind: ResourceKind, id: string | undefined): Operation[] {
  if (!isObject(entry)) throw new ScimError(400, 'invalidSyntax', 'Each of the Operations must be an object.');
  const op = (['add', 'replace', 'remove'] as const).find((word) => word === String(entry['op']).toLowerCase());
  if (!op) throw new ScimError(400, 'invalidSyntax', 'The op of an operation must be add, replace or remove.');
  const { path, value } = entry;
  if (path != null && typeof path !== 'string') throw new ScimError(400, 'invalidPath', 'A path must be a string.');
  if (path) return path.toLowerCase() === 'id' && value === id && op !== 'remove' ? [] : onPath(op, path, value, kind);
  if (op === 'remove') throw new ScimError(400, 'noTarget', 'A remove needs a path.');
  if (!isObject(value)) throw new ScimError(400, 'invalidValue', `An ${op} without a path needs an object as its value.`);
  const resolve = resolverOf(kind);
  // Without a path the whole resource may have been sent: what only we write stands in it as it was read.
  const repeats = (name: string, inner: unknown) =>
    resolve(name)?.attribute.mutability === 'readOnly' && (name.toLowerCase() !== 'id' || inner === id);
  return Object.entries(value).flatMap(([name, inner]) => (repeats(name, inner) ? [] : onPath(op, name, inner, kind)));
}

function onPath(op: Operation['op'], path: string, value: unknown, kind: ResourceKind): Operation[] {
  const resolve = resolverOf(kind);
  const [, outer = '', inside, sub] = /^([^[\]]+)(?:\[(.*)\](?:\.([^[\].]+))?)?$/s.exec(path) ?? [];
  if (!outer) throw new ScimError(400, 'invalidPath', `The path ${path} cannot be understood.`);
  const place = resolve(outer);
  if (!place || place.attribute.name === 'schemas') return [];
  if (place.attribute.mutability === 'readOnly' || place.parent?.mutability === 'readOnly')
    throw new ScimError(400, 'mutability', `${outer} cannot be written.`);
  const filter = inside === undefined ? undefined : parseFilter(inside, resolverWithin(place.attribute));
  const part = sub === undefined ? undefined : resolverWithin(place.attribute)(sub)?.attribute;
  if (sub !== undefined && !part) return [];
  if (filter && !place.attribute.multiValued)
    throw new ScimError(400, 'invalidPath', `${outer} is not a list, so a filter selects nothing.`);
  return [{ op: value === null && op === 'replace' ? 'remove' : op, place, filter, part, value }];
}
