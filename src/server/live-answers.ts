import { createHash } from 'node:crypto';
import {
  createSourceEventStream,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../graphql/context';
import { ServiceError } from '../errors';
import { causes } from './failures';
import { formatError, withRequestId } from './format-error';
import type { StreamedOperation } from './streamed-operation';

/** What the answers of a subscription are made of. */
export interface LiveParts {
  readonly schema: GraphQLSchema;
  readonly operation: StreamedOperation;
  /** Made anew for each answer: the caller is checked again, and nothing loaded before is shown again. Throws for one who may no longer ask. */
  readonly context: () => Promise<Context>;
  readonly requestId: string;
  readonly logger: Logger;
}

/** After these no later answer can be better. */
const FINAL: ReadonlySet<unknown> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND', 'LIMIT_EXCEEDED']);

/** The answers of a subscription: the first at once, then each one that differs from the one before. Ends after an error that stays. */
export async function* liveAnswers(parts: LiveParts): AsyncGenerator<FormattedExecutionResult> {
  const { schema, context } = parts;
  const { document, variables, operation: node } = parts.operation;
  const call = { schema, document, operationName: node.name?.value ?? null, variableValues: variables };
  try {
    const ticks = await createSourceEventStream({ ...call, contextValue: await context() });
    if (!(Symbol.asyncIterator in ticks)) return yield formatted(ticks, parts);
    let last: string | undefined;
    for await (const tick of ticks) {
      const answer = formatted(await execute({ ...call, rootValue: tick, contextValue: await context() }), parts);
      const print = createHash('sha256').update(JSON.stringify(answer)).digest('base64');
      if (print !== last) yield answer;
      last = print;
      if (answer.errors?.some(({ extensions }) => FINAL.has(extensions?.['code']))) return;
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    yield formatted({ errors: [new GraphQLError(error.message, { originalError: error })] }, parts);
  }
}

/** An answer as clients may see it: the same as over /graphql. */
function formatted({ data, errors }: ExecutionResult, { requestId, logger }: LiveParts): FormattedExecutionResult {
  const shown = errors?.map((error) => {
    const known = formatError(error.toJSON(), error);
    if (known.extensions?.['code'] === 'INTERNAL') logger.error({ err: causes(error).at(-1), requestId }, 'A request failed unexpectedly');
    return withRequestId(known, requestId);
  });
  return { ...(data !== undefined && { data }), ...(shown && { errors: shown }) };
}
