import { type ASTNode, type ASTVisitor, getNamedType, GraphQLError, GraphQLID, GraphQLInt, Kind, type ValidationContext } from 'graphql';
import { BadUserInput } from '../errors';
import { isLost } from './exact-numbers';
import { lostNumber } from './json-text';

/** The validation rule for numbers in the text of a query that would become others; an id is read as it is written. */
export function literalRule(context: ValidationContext): ASTVisitor {
  const check = (node: ASTNode & { readonly value: string }, ancestors: readonly unknown[]) => {
    const type = getNamedType(context.getInputType());
    const infinite = !Number.isFinite(Number(node.value));
    // Of an Int another rule says that it is too large.
    if (type === GraphQLID || type === GraphQLInt || !(infinite || isLost(node.value))) return;
    const failure = new BadUserInput([lostNumber(pathOf(ancestors), infinite)]);
    context.reportError(new GraphQLError(failure.message, { nodes: node, originalError: failure }));
  };
  return {
    IntValue: (node, _key, parent, _path, ancestors) => check(node, [...ancestors, parent]),
    FloatValue: (node, _key, parent, _path, ancestors) => check(node, [...ancestors, parent]),
  };
}

/** The argument and the fields that lead to a value. */
function pathOf(ancestors: readonly unknown[]): string {
  const named = ancestors.filter((node) => ['Argument', 'ObjectField'].includes(String((node as ASTNode).kind)));
  return named.map((node) => (node as Extract<ASTNode, { kind: Kind.ARGUMENT | Kind.OBJECT_FIELD }>).name.value).join('.');
}
