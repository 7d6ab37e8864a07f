import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';
import { LimitExceeded } from '../errors';
import { MAX_PAGE } from '../graphql/paging';
import { LIMITS } from './limits';

/**
 * A field costs one and what is selected below it, times the page asked for. A page size that is not allowed counts as the
 * largest: the field itself refuses it with a better message.
 */
const pageEstimator: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const first = field.args.find((arg) => arg.name === 'first');
  if (!first) return 1 + childComplexity;
  const asked: unknown = args['first'] ?? first.defaultValue;
  const page = typeof asked === 'number' ? Math.min(Math.max(asked, 1), MAX_PAGE) : MAX_PAGE;
  return 1 + page * childComplexity;
};

/** What an operation may cost at most, before it runs. Fields may say their own cost by `complexity` in their decorator. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: object): number {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return getComplexity({
    schema,
    query: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
    variables: { ...variables },
    estimators: [fieldExtensionsEstimator(), pageEstimator],
    // Written-out fragments beyond the selections a request may have were refused before.
    maxQueryNodes: 4 * LIMITS.selections,
  });
}

/** What operations cost whatever they are sent with, by what was read. */
const KNOWN = new WeakMap<OperationDefinitionNode, number>();

function knownCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: object): number {
  const known = KNOWN.get(operation);
  if (known !== undefined) return known;
  const flat = isFlat(schema, operation);
  const cost = flat ? 0 : costOf(schema, document, operation, variables);
  if (flat || !operation.variableDefinitions?.length) KNOWN.set(operation, cost);
  return cost;
}

/** Throws LimitExceeded for what would cost too much with the variables it was sent with. */
export function refuseCostly(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: object): void {
  const cost = knownCost(schema, document, operation, variables);
  if (cost <= LIMITS.cost) return;
  throw new LimitExceeded(
    `The query may cost ${cost} fields; at most ${LIMITS.cost} are allowed. Ask for smaller pages (first) or for fewer lists inside lists.`,
  );
}

/** Whether each root field has a fixed cost, as bulk mutations have: their rows need not be read to know it. */
function isFlat(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  const fields = schema.getRootType(operation.operation)?.getFields();
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && typeof fields?.[selection.name.value]?.extensions['complexity'] === 'number',
  );
}
