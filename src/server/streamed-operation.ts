import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { BadUserInput, MAX_MISTAKES } from '../errors';
import { refuseCostly } from './cost';
import { LIMITS, sizeRule } from './limits';
import { literalRule } from './literals';
import { variableMistakes } from './variables';

/** A subscription as a client sends it. */
export interface StreamedRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A subscription that may run. */
export interface StreamedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

const RULES = [...specifiedRules, sizeRule, literalRule];

/** Reads a subscription under the limits that hold for every operation. Throws what is wrong with it. */
export function readStreamed(schema: GraphQLSchema, { query, operationName, variables }: StreamedRequest): StreamedOperation {
  const document = read(query);
  const [fault] = validate(schema, document, RULES, { maxErrors: MAX_MISTAKES, hideSuggestions: true });
  if (fault) throw withCode('GRAPHQL_VALIDATION_FAILED', fault.message, fault.originalError);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw withCode('OPERATION_RESOLUTION_FAILURE', 'Say by operationName which of the operations is meant.');
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    throw withCode('BAD_REQUEST', `Only subscriptions are served here: send a ${operation.operation} to /graphql.`);
  const given = variables ?? {};
  if (getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 }).errors)
    throw new BadUserInput(variableMistakes(schema, operation, given));
  refuseCostly(schema, document, operation, given);
  return { document, operation, variables: given };
}

function read(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    throw withCode('GRAPHQL_PARSE_FAILED', (error as Error).message);
  }
}

function withCode(code: string, message: string, originalError?: Error): GraphQLError {
  return new GraphQLError(message, { extensions: { code }, originalError: originalError ?? null });
}
