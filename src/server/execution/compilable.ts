import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValueNode,
  visit,
} from 'graphql';
import { INTROSPECTION } from '../limits';

/** Compiling more takes longer than others should wait. */
const MOST_FIELDS = 200;

/**
 * Whether compiled functions answer as graphql-js does. Conditions of fragments that stand in several places, errors in what decides an
 * abstract type, and variables that are left out inside of other values they treat otherwise.
 */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode, { operation }: OperationDefinitionNode): boolean {
  if (operation !== OperationTypeNode.QUERY || Object.values(schema.getTypeMap()).some(isAbstractType)) return false;
  let compilable = true;
  let fields = 0;
  const leave = () => {
    compilable = false;
    return BREAK;
  };
  const count = ({ name }: FieldNode) => (++fields > MOST_FIELDS || INTROSPECTION.has(name.value) ? leave() : undefined);
  const isVariable = ({ kind }: ValueNode) => kind === Kind.VARIABLE;
  visit(document, {
    Directive: leave,
    Field: count,
    ObjectField: ({ value }) => (isVariable(value) ? leave() : undefined),
    ListValue: ({ values }) => (values.some(isVariable) ? leave() : undefined),
  });
  return compilable;
}
