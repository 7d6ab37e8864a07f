import type { BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { Kept } from '../../kept';
import { checkedVariables } from './checked-variables';
import { isCompilable } from './compilable';
import { withOwnErrors } from './own-errors';
import { NOT_PLAIN, plainValues } from './plain-values';

/** A document that was read and validated, and which of its operations is meant. */
export interface Executable {
  readonly document: DocumentNode;
  /** Undefined where that is not said. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null | undefined;
  /** Of its text. */
  readonly queryHash: string;
  readonly variables: Record<string, unknown> | undefined;
  readonly context: BaseContext;
}

/** Runs an operation, as graphql-js would. */
export type Execute = (executable: Executable) => Promise<ExecutionResult>;

interface Seen {
  times: number;
  /** Not to be compiled again. */
  plain?: boolean;
}

type Compiled = CompiledQuery['query'];

/** Compiling takes milliseconds, as much as running some lists: what is asked once or twice is not worth it. */
const COMPILED_AT = 5;
/** Operations that are counted, and those kept as functions, of some hundred kilobytes each. */
const REMEMBERED = { seen: 1_000, compiled: 100 } as const;
/** One mistake is enough to stop: answer-errors.ts reports them all, without the values. */
const OF_VARIABLES = { maxErrors: 1 } as const;
const OPTIONS = { maxCoercionErrors: 1 } as const;

/**
 * Makes what executes operations: graphql-js, and for queries that were seen before functions compiled from them, which answer lists in
 * a tenth of the time. Only what both do alike is compiled: mutations, directives and what the schema says of itself are not. Wrong
 * variables are left to graphql-js, for its messages.
 */
export function makeExecute(schema: GraphQLSchema, compiledAt = COMPILED_AT): Execute {
  const seen = new Kept<Seen>(REMEMBERED.seen);
  const compiled = new Kept<Compiled>(REMEMBERED.compiled);
  const checked = checkedVariables(schema);
  const options = { disablingCapturingStackErrors: true, customSerializers: plainValues(schema) };

  const keyOf = ({ queryHash, operationName }: Executable) => `${queryHash} ${operationName ?? ''}`;
  const seenOf = (key: string): Seen => {
    const known = seen.get(key) ?? { times: 0 };
    if (known.times === 0) seen.set(key, known);
    return known;
  };

  const compiledOf = (executable: Executable, operation: OperationDefinitionNode): Compiled | undefined => {
    const { document, operationName } = executable;
    const key = keyOf(executable);
    const kept = compiled.get(key);
    if (kept) return kept;
    const known = seenOf(key);
    if (++known.times < compiledAt || known.plain) return undefined;
    const made = isCompilable(schema, document, operation)
      ? compileQuery(checked.schema, checked.variables(document), operationName ?? undefined, options)
      : undefined;
    if (!made || !isCompiledQuery(made)) {
      known.plain = true;
      return undefined;
    }
    // One that was pushed out has to be seen as often again.
    known.times = 0;
    compiled.set(key, made.query);
    return made.query;
  };

  const byCompiled = async (executable: Executable, operation: OperationDefinitionNode): Promise<ExecutionResult | undefined> => {
    const run = compiledOf(executable, operation);
    if (!run) return undefined;
    const { variables = {}, context } = executable;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, OF_VARIABLES);
    if (!coerced) return undefined;
    const result = await run(undefined, context, coerced);
    if (!result.errors?.some(({ message }) => message === NOT_PLAIN)) return withOwnErrors(result);
    compiled.delete(keyOf(executable));
    seenOf(keyOf(executable)).plain = true;
    return undefined;
  };

  return async (executable) => {
    const { document, operation, operationName, variables, context } = executable;
    const result = operation && (await byCompiled(executable, operation));
    if (result) return result;
    return execute({ schema, document, operationName, variableValues: variables, contextValue: context, options: OPTIONS });
  };
}
