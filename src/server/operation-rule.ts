import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext } from 'graphql';

/** The validation rule for kinds of operations that are not served at this address: graphql-js would run them, or fail only then. */
export function operationRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const message = 'A subscription is not served here: send it to /graphql/stream.';
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
