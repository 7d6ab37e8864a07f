import { type DocumentNode, GraphQLScalarType, type GraphQLSchema, Kind, type NamedTypeNode } from 'graphql';

/**
 * Variables are checked by graphql-js alone: compiled functions are told that theirs have a type that takes everything. Gives the schema
 * with that type, and documents that name it.
 */
export function checkedVariables(schema: GraphQLSchema): { schema: GraphQLSchema; variables: (document: DocumentNode) => DocumentNode } {
  const anything = new GraphQLScalarType({ name: '_Checked' });
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: anything.name } };
  const withType = Object.create(schema) as GraphQLSchema;
  withType.getType = (name) => (name === anything.name ? anything : schema.getType(name));
  const variables = ({ definitions, ...document }: DocumentNode): DocumentNode => ({
    ...document,
    definitions: definitions.map((node) =>
      node.kind !== Kind.OPERATION_DEFINITION
        ? node
        : { ...node, variableDefinitions: (node.variableDefinitions ?? []).map(({ kind, variable }) => ({ kind, variable, type })) },
    ),
  });
  return { schema: withType, variables };
}
