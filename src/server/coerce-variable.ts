import { coerceInputValue, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { type FieldMistake, MAX_MISTAKES } from '../errors';
import { quickReader, SHORT, UNREAD } from './quick-input';
import { mistakeAt } from './variables';

/**
 * What graphql-js makes of the value of a variable, or what is wrong with it: where, and what is expected there. A step is an entry of
 * a list, wherever it stands.
 */
export function* coerceVariable(
  name: string,
  type: GraphQLInputType,
  sent: unknown,
): Generator<void, { readonly value: unknown; readonly mistakes: readonly FieldMistake[] }> {
  const mistakes: FieldMistake[] = [];
  const value = yield* coerced(sent, type, [], { name, type, mistakes });
  return { value, mistakes };
}

/** A variable with what is wrong with it so far. */
interface Checking {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly mistakes: FieldMistake[];
}

type Keys = readonly (string | number)[];

/** What graphql-js makes of a value; a step is an entry of a list, wherever it stands. */
function* coerced(value: unknown, type: GraphQLInputType, keys: Keys, checking: Checking): Generator<void, unknown> {
  if (isNonNullType(type) && value != null) return yield* coerced(value, type.ofType, keys, checking);
  if (isListType(type) && Array.isArray(value)) {
    const list: unknown[] = [];
    const read = quickReader(type.ofType);
    for (const [index, item] of value.entries()) {
      if (checking.mistakes.length >= MAX_MISTAKES) return list;
      const quick = item === undefined ? UNREAD : read(item);
      list.push(quick === UNREAD ? yield* coerced(item, type.ofType, [...keys, index], checking) : quick);
      yield;
    }
    return list;
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return coercedWhole(value, type, keys, checking);
  const given = value as Record<string, unknown>;
  const long = Object.values(type.getFields()).filter(({ name }) => Array.isArray(given[name]) && given[name].length > SHORT);
  const rest = long.length > 0 ? { ...given, ...Object.fromEntries(long.map(({ name }) => [name, []])) } : given;
  const made = coercedWhole(rest, type, keys, checking) as Record<string, unknown>;
  for (const { name, type: of } of long) made[name] = yield* coerced(given[name], of, [...keys, name], checking);
  return made;
}

function coercedWhole(value: unknown, type: GraphQLInputType, keys: Keys, { name, type: root, mistakes }: Checking): unknown {
  return coerceInputValue(value, type, (path, _value, { message }) => {
    if (mistakes.length < MAX_MISTAKES) mistakes.push(mistakeAt(name, [...keys, ...path], root, message));
  });
}
