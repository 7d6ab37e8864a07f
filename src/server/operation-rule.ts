import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** The validation rule for kinds of operations that the schema has not: graphql-js would fail at them only when it runs them. */
export function operationRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      const message = `A ${node.operation} is not supported: ask again when you need to know what has changed.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
