import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from 'graphql';
import { BadUserInput, type FieldMistake } from '../errors';
import type { Context } from '../graphql/context';
import { keepChecked } from '../graphql/plain-argument';
import { inTurns } from '../turns';
import { MAX_MISTAKES, mistakeAt } from './variables';

/**
 * Checks the lists that bulk mutations take entry by entry, so that others have their turn: graphql-js checks 50,000 entries in half a
 * second, in one piece. It is the same check, and the resolvers get what it makes.
 */
export const listVariablesPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request, contextValue }) {
        const variables = request.variables;
        if (!operation || !variables) return;
        const checked = new Map<string, unknown>();
        for (const [name, type] of plainVariables(schema, operation)) {
          const sent: unknown = variables[name];
          if (!Array.isArray(sent)) continue;
          const mistakes: FieldMistake[] = [];
          checked.set(name, await inTurns(coerced(sent, type, [], { name, type, mistakes })));
          if (mistakes.length > 0) throw new BadUserInput(mistakes);
        }
        if (checked.size === 0) return;
        keepChecked(contextValue, checked);
        request.variables = { ...variables, ...Object.fromEntries([...checked.keys()].map((name) => [name, []])) };
      },
    };
  },
};

/** The variables of an operation that stand nowhere but in plain arguments of its root fields, and are lists; with their types. */
function plainVariables(schema: GraphQLSchema, operation: OperationDefinitionNode): Map<string, GraphQLInputType> {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const plain = new Map<string, number>();
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const argument = selection.arguments?.find(({ name }) => name.value === fields[selection.name.value]?.extensions['plain']);
    if (argument?.value.kind !== Kind.VARIABLE) continue;
    const name = argument.value.name.value;
    plain.set(name, (plain.get(name) ?? 0) + 1);
  }
  if (plain.size === 0) return new Map();
  const used = new Map<string, number>();
  visit(operation, { Variable: ({ name: { value } }) => void used.set(value, (used.get(value) ?? 0) + 1) });
  return new Map(
    (operation.variableDefinitions ?? []).flatMap(({ variable, type: node }): [string, GraphQLInputType][] => {
      const name = variable.name.value;
      const type = typeFromAST(schema, node);
      // Its definition is a use too.
      const elsewhere = (used.get(name) ?? 0) - 1 - (plain.get(name) ?? 0);
      return type && isInputType(type) && plain.has(name) && elsewhere === 0 ? [[name, type]] : [];
    }),
  );
}

/** A variable with what is wrong with it so far. */
interface Checking {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly mistakes: FieldMistake[];
}

type Keys = readonly (string | number)[];

/** A list of more entries is gone through for itself. */
const SHORT = 100;

/** What graphql-js makes of a value; a step is an entry of a list, wherever it stands. */
function* coerced(value: unknown, type: GraphQLInputType, keys: Keys, checking: Checking): Generator<void, unknown> {
  if (isNonNullType(type) && value != null) return yield* coerced(value, type.ofType, keys, checking);
  if (isListType(type) && Array.isArray(value)) {
    const list: unknown[] = [];
    for (const [index, item] of value.entries()) {
      if (checking.mistakes.length >= MAX_MISTAKES) return list;
      list.push(yield* coerced(item, type.ofType, [...keys, index], checking));
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
