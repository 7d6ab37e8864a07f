import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { type FieldMistake, MAX_MISTAKES } from '../errors';

/**
 * Which variables do not have the type the operation gives them: where, and what is expected there. graphql-js says it too,
 * but repeats the values sent, and those may be anybody's data.
 */
export function variableMistakes(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node);
    if (!type || !isInputType(type)) continue;
    if (variables[name] === undefined) {
      if (isNonNullType(type) && !defaultValue) mistakes.push({ path: name, message: `${name} is required.` });
      continue;
    }
    try {
      coerceInputValue(variables[name], type, (path, _value, { message }) => {
        if (mistakes.length >= MAX_MISTAKES) throw new Enough();
        mistakes.push(mistakeAt(name, path, type, message));
      });
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
  }
  return mistakes.slice(0, MAX_MISTAKES);
}

class Enough extends Error {}

/** What graphql-js finds wrong at some keys of a variable, without the value. */
export function mistakeAt(name: string, keys: readonly (string | number)[], root: GraphQLInputType, message: string): FieldMistake {
  const path = [name, ...keys].join('.');
  // The only messages of graphql-js that name a field instead of repeating a value.
  const missing = /^Field "(\w+)" of required type/.exec(message)?.[1];
  if (missing) return { path: `${path}.${missing}`, message: `${path}.${missing} is required.` };
  const unknown = /^Field "(\w{1,100})" is not defined by type/.exec(message)?.[1];
  if (unknown) return { path: `${path}.${unknown}`, message: `${path}.${unknown} does not exist.` };
  return { path, message: `${path} must be ${expectation(typeAt(root, keys))}.` };
}

function typeAt(root: GraphQLInputType, keys: readonly (string | number)[]): GraphQLInputType {
  let type = root;
  for (const key of keys) {
    if (isNonNullType(type)) type = type.ofType;
    if (isListType(type)) type = type.ofType;
    else if (isInputObjectType(type)) type = type.getFields()[key]?.type ?? type;
  }
  return type;
}

function expectation(type: GraphQLInputType): string {
  if (isNonNullType(type)) return `${expectation(type.ofType)}, not null`;
  if (isListType(type)) return 'a list';
  if (isInputObjectType(type)) return `an object (${type.name})`;
  if (isEnumType(type))
    return `one of ${type
      .getValues()
      .map((value) => value.name)
      .join(', ')}`;
  return SCALARS[type.name] ?? `of type ${type.name}`;
}

const SCALARS: Readonly<Record<string, string>> = {
  Int: 'a whole number',
  Float: 'a number',
  String: 'a string',
  Boolean: 'true or false',
  ID: 'an id (a string)',
  DateTime: 'a time such as 2026-03-01T09:30:00Z or a date such as 2026-03-01',
  JSONObject: 'an object',
};
