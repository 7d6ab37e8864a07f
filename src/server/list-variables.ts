import type { GraphQLRequestContextDidResolveOperation as DidResolveOperation } from '@apollo/server';
import { type GraphQLInputType, type GraphQLSchema, isInputType, Kind, type OperationDefinitionNode, typeFromAST, visit } from 'graphql';
import { BadUserInput } from '../errors';
import type { Context } from '../graphql/context';
import { keepChecked } from '../graphql/plain-argument';
import { inTurns } from '../turns';
import { coerceVariable } from './coerce-variable';

/**
 * Checks the lists that bulk mutations take entry by entry, so that others have their turn: graphql-js checks 50,000 entries in half a
 * second, in one piece. It is the same check, and the resolvers get what it makes. Throws BadUserInput.
 */
export async function checkListVariables({ schema, operation, request, contextValue }: DidResolveOperation<Context>): Promise<void> {
  const variables = request.variables;
  if (!operation || !variables) return;
  const checked = new Map<string, unknown>();
  for (const [name, type] of plainVariables(schema, operation)) {
    const sent: unknown = variables[name];
    if (!Array.isArray(sent)) continue;
    const { value, mistakes } = await inTurns(coerceVariable(name, type, sent));
    if (mistakes.length > 0) throw new BadUserInput(mistakes);
    checked.set(name, value);
  }
  if (checked.size === 0) return;
  keepChecked(contextValue, checked);
  request.variables = { ...variables, ...Object.fromEntries([...checked.keys()].map((name) => [name, []])) };
}

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
