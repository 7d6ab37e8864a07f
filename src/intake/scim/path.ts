import { type Attribute, attribute, COMMON, complex, findAttribute, type ResourceKind } from './attribute';

/** Where an attribute stands in a resource. */
export interface Place {
  /** The keys that lead there, the URN of an extension first. */
  readonly keys: readonly string[];
  /** The attribute itself, and the one it is a part of. */
  readonly attribute: Attribute;
  readonly parent: Attribute | undefined;
}

/** Finds what a path names, in any case, with or without the URN of its schema; undefined where there is no such attribute. */
export type Resolve = (path: string) => Place | undefined;

/** Finds attributes of a kind of resource. */
export function resolverOf(kind: ResourceKind): Resolve {
  return (path) => {
    const lower = path.toLowerCase();
    for (const schema of kind.extensions) {
      const urn = schema.id.toLowerCase();
      if (lower === urn) return { keys: [schema.id], attribute: complex(schema.id, '', schema.attributes), parent: undefined };
      if (lower.startsWith(`${urn}:`)) return below(schema.attributes, path.slice(urn.length + 1), [schema.id]);
    }
    const urn = `${kind.schema.id.toLowerCase()}:`;
    return below([...COMMON, ...kind.schema.attributes], lower.startsWith(urn) ? path.slice(urn.length) : path, []);
  };
}

/** Finds the parts of a complex attribute, as filters inside brackets name them. */
export function resolverWithin(parent: Attribute): Resolve {
  // A list of plain values has one part, its value.
  const parts = parent.subAttributes ?? [attribute('value', '', { caseExact: parent.caseExact })];
  return (path) => below(parts, path, []);
}

function below(attributes: readonly Attribute[], path: string, keys: readonly string[]): Place | undefined {
  const [name = '', sub, ...rest] = path.split('.');
  const found = findAttribute(attributes, name);
  if (!found || rest.length > 0) return undefined;
  if (sub === undefined) return { keys: [...keys, found.name], attribute: found, parent: undefined };
  const part = findAttribute(found.subAttributes ?? [], sub);
  return part && { keys: [...keys, found.name, part.name], attribute: part, parent: found };
}

/** The values at a place, those of all entries where lists lead there. */
export function valuesAt(resource: unknown, keys: readonly string[]): unknown[] {
  let values: unknown[] = [resource];
  for (const key of keys) values = values.flatMap((value) => (value as Record<string, unknown> | undefined)?.[key] ?? []);
  return values;
}
