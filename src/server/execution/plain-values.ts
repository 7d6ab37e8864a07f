import { defaultFieldResolver, getNullableType, type GraphQLSchema, isIntrospectionType, isLeafType, isObjectType } from 'graphql';

/** The message of a value that graphql-js would have called or waited for. */
export const NOT_PLAIN = 'The value is a function or a promise.';

/**
 * Compiled functions take values from objects as they are, where graphql-js calls functions and waits for promises. Makes them do so for
 * all fields of objects and lists, and for those with the extension `lazy`; gives what makes the other ones fail, which are then left to
 * graphql-js.
 */
export function plainValues(schema: GraphQLSchema): Record<string, (value: unknown) => unknown> {
  const serializers: Record<string, (value: unknown) => unknown> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isLeafType(type)) serializers[type.name] = (value) => type.serialize(plain(value));
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (!isLeafType(getNullableType(field.type)) || field.extensions['lazy']) field.resolve ??= defaultFieldResolver;
  }
  return serializers;
}

function plain(value: unknown): unknown {
  if (typeof value === 'function' || isPromise(value)) throw new Error(NOT_PLAIN);
  return value;
}

const isPromise = (value: unknown) => typeof (value as { then?: unknown } | null)?.then === 'function';
