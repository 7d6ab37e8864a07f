import { type Attribute, COMMON, findAttribute, type Resource, type ResourceKind } from './attribute';
import { invalidValue, ScimError } from './scim-error';

/**
 * What a client sent as a resource of this kind: names in our spelling, unknown and read-only attributes left out, and what
 * counts as unassigned (null, empty texts and lists) too. Throws ScimError for values of a wrong type.
 */
export function readResource(body: unknown, kind: ResourceKind): Resource {
  if (!isObject(body)) throw new ScimError(400, 'invalidSyntax', 'The body must be a JSON object.');
  const resource = readParts(body, [...COMMON, ...kind.schema.attributes], '');
  delete resource['schemas'];
  for (const schema of kind.extensions) {
    const key = Object.keys(body).find((name) => name.toLowerCase() === schema.id.toLowerCase());
    const value = key === undefined ? undefined : body[key];
    if (value == null) continue;
    if (!isObject(value)) throw invalidValue(`${schema.id} must be an object.`);
    const parts = readParts(value, schema.attributes, `${schema.id}:`);
    if (Object.keys(parts).length > 0) resource[schema.id] = parts;
  }
  return resource;
}

function readParts(source: Resource, attributes: readonly Attribute[], prefix: string): Resource {
  const result: Resource = {};
  for (const [name, value] of Object.entries(source)) {
    const attribute = findAttribute(attributes, name);
    if (!attribute || attribute.mutability === 'readOnly') continue;
    const read = readValue(value, attribute, prefix);
    if (read !== undefined) result[attribute.name] = read;
  }
  return result;
}

/** One attribute's value; undefined where it is unassigned. */
export function readValue(value: unknown, attribute: Attribute, prefix = ''): unknown {
  if (value == null || value === '') return undefined;
  if (!attribute.multiValued) return readOne(Array.isArray(value) && value.length === 1 ? value[0] : value, attribute, prefix);
  if (Array.isArray(value)) refuseLongList(value, attribute);
  const entries = (Array.isArray(value) ? value : [value]).flatMap((entry) => readOne(entry, attribute, prefix) ?? []);
  if (entries.filter((entry) => isObject(entry) && entry['primary'] === true).length > 1)
    throw invalidValue(`Only one of ${prefix}${attribute.name} can be primary.`);
  return entries.length > 0 ? entries : undefined;
}

/** Far more than anybody has: up to a thousand operations each look through the whole list. */
const MAX_ENTRIES = 2_000;
/** Lists without that limit, by name. */
const LONG: ReadonlySet<string> = new Set(['members']);

/** Throws ScimError 413 for a list above 2,000 entries; the members of a group may be any number. */
export function refuseLongList(list: readonly unknown[], { name }: Attribute): void {
  if (!LONG.has(name) && list.length > MAX_ENTRIES) throw new ScimError(413, undefined, `${name} may have at most ${MAX_ENTRIES} entries.`);
}

function readOne(value: unknown, attribute: Attribute, prefix: string): unknown {
  if (value == null || value === '') return undefined;
  const name = prefix + attribute.name;
  if (attribute.type === 'complex') {
    // A bare text stands for the value of the entry: managers and members are sent like that.
    const object = typeof value === 'string' && findAttribute(attribute.subAttributes ?? [], 'value') ? { value } : value;
    if (!isObject(object)) throw invalidValue(`${name} must be an object.`);
    const parts = readParts(object, attribute.subAttributes ?? [], `${name}.`);
    return Object.keys(parts).length > 0 ? parts : undefined;
  }
  if (attribute.type === 'boolean') {
    // Some identity providers quote booleans.
    const word = typeof value === 'string' ? value.toLowerCase() : value;
    if (word === true || word === 'true') return true;
    if (word === false || word === 'false') return false;
    throw invalidValue(`${name} must be true or false.`);
  }
  if (typeof value !== 'string') throw invalidValue(`${name} must be a string.`);
  return value;
}

export function isObject(value: unknown): value is Resource {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
