import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** One value of an argument, with the name of the argument or field it stands in and the keys that lead to it. */
export interface Leaf {
  readonly value: unknown;
  readonly name: string;
  readonly path: string;
  /** Of its scalar or enum. */
  readonly type: string;
}

/** A scalar or enum somewhere in a type, with the name of the argument or field it stands in. */
type Place = Pick<Leaf, 'name' | 'type'>;

/** Where values may stand in an argument; an input that holds itself is looked into once. */
export function* placesOf(type: GraphQLInputType, name: string, within: ReadonlySet<string> = new Set()): Generator<Place> {
  if (isNonNullType(type) || isListType(type)) yield* placesOf(type.ofType, name, within);
  else if (!isInputObjectType(type)) yield { name, type: type.name };
  else if (!within.has(type.name))
    for (const field of Object.values(type.getFields())) yield* placesOf(field.type, field.name, new Set([...within, type.name]));
}

/** All values in an argument that are neither lists nor objects, as the schema says what they are; null is none. */
export function* leavesOf(type: GraphQLInputType, value: unknown, name: string, path = name): Generator<Leaf> {
  if (value == null) return;
  if (isNonNullType(type)) yield* leavesOf(type.ofType, value, name, path);
  else if (isListType(type)) {
    for (const [index, item] of (value as unknown[]).entries()) yield* leavesOf(type.ofType, item, name, `${path}.${index}`);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      yield* leavesOf(field.type, (value as Record<string, unknown>)[field.name], field.name, `${path}.${field.name}`);
  } else yield { value, name, path, type: type.name };
}

/** An argument with other values in the place of some of its own; what is not changed stays as it is. */
export function withLeaves(type: GraphQLInputType, value: unknown, name: string, change: (leaf: Omit<Leaf, 'path'>) => unknown): unknown {
  if (value == null) return value;
  if (isNonNullType(type)) return withLeaves(type.ofType, value, name, change);
  if (isListType(type)) return (value as unknown[]).map((item) => withLeaves(type.ofType, item, name, change));
  if (!isInputObjectType(type)) return change({ value, name, type: type.name });
  const fields = Object.entries(value as Record<string, unknown>);
  const of = type.getFields();
  return Object.fromEntries(fields.map(([key, inner]) => [key, of[key] ? withLeaves(of[key].type, inner, key, change) : inner]));
}
