import {
  type GraphQLInputObjectType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  type GraphQLInputType,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

/** What a reader gives for a value that is wrong, or that only graphql-js can read. */
export const UNREAD = Symbol('unread');

/** Gives what graphql-js makes of a value, or UNREAD. */
type Reader = (value: unknown) => unknown;

/** A list of more entries is left to those who go through it in steps. */
export const SHORT = 100;

const READERS = new WeakMap<GraphQLInputType, Reader>();

/**
 * Reads values of a type that are right as coerceInputValue of graphql-js does, in a fifth of its time: it keeps a path to each value,
 * which only a mistake needs. What is UNREAD is to be given to graphql-js, which says what is wrong.
 */
export function quickReader(type: GraphQLInputType): Reader {
  const known = READERS.get(type);
  if (known) return known;
  // A type may hold itself: it is asked for when it is used.
  let made: Reader | undefined;
  READERS.set(type, (value) => (made ?? UNREADABLE)(value));
  made = makeReader(type);
  READERS.set(type, made);
  return made;
}

const UNREADABLE: Reader = () => UNREAD;

function makeReader(type: GraphQLInputType): Reader {
  if (isNonNullType(type)) {
    const read = quickReader(type.ofType as GraphQLInputType);
    return (value) => (value == null ? UNREAD : read(value));
  }
  const read = isListType(type) ? listReader(type.ofType) : isInputObjectType(type) ? objectReader(type) : leafReader(type);
  return (value) => (value === null ? null : read(value));
}

function listReader(type: GraphQLInputType): Reader {
  const read = quickReader(type);
  return (value) => {
    if (!Array.isArray(value) || value.length > SHORT) return UNREAD;
    const list: unknown[] = [];
    for (const item of value as unknown[]) {
      const one = item === undefined ? UNREAD : read(item);
      if (one === UNREAD) return UNREAD;
      list.push(one);
    }
    return list;
  };
}

function objectReader(type: GraphQLInputObjectType): Reader {
  if (type.isOneOf) return UNREADABLE;
  const fields = Object.values(type.getFields()).map((field) => ({
    name: field.name,
    read: quickReader(field.type),
    required: isRequiredInputField(field),
    otherwise: field.defaultValue,
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return UNREAD;
    const given = value as Record<string, unknown>;
    const made: Record<string, unknown> = {};
    let read = 0;
    for (const field of fields) {
      const sent = given[field.name];
      if (sent === undefined) {
        if (field.required) return UNREAD;
        if (field.otherwise !== undefined) made[field.name] = field.otherwise;
        continue;
      }
      const one = field.read(sent);
      if (one === UNREAD) return UNREAD;
      made[field.name] = one;
      read++;
    }
    // Something is there that the type does not have, or that is undefined.
    return Object.keys(given).length === read ? made : UNREAD;
  };
}

function leafReader(type: GraphQLInputType): Reader {
  if (type === GraphQLString || type === GraphQLID) return (value) => (typeof value === 'string' ? value : UNREAD);
  if (type === GraphQLFloat) return (value) => (Number.isFinite(value) ? value : UNREAD);
  if (type === GraphQLBoolean) return (value) => (typeof value === 'boolean' ? value : UNREAD);
  if (isEnumType(type)) return (value) => (typeof value === 'string' ? (type.getValue(value)?.value ?? UNREAD) : UNREAD);
  if (isListType(type) || isNonNullType(type) || isInputObjectType(type)) return UNREADABLE;
  return (value) => {
    try {
      return type.parseValue(value) ?? UNREAD;
    } catch {
      return UNREAD;
    }
  };
}
