import { type ExecutionResult, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { Kept } from '../../kept';
import type { Context } from '../../graphql/context';
import type { Executable, Execute } from './execute';

/** What answers are shared by. */
export interface Sharing {
  /** Names the state of the database: the same as long as nothing is written. */
  readonly revision: () => Promise<string>;
  /** How long an answer is shared at most, in milliseconds: with time, people come back and what they know fades. */
  readonly ms: number;
}

interface SharedAnswer {
  readonly revision: string;
  /** When it was asked for, in epoch milliseconds. */
  readonly at: number;
  readonly result: Promise<ExecutionResult>;
}

/** An answer may have hundreds of kilobytes. */
const REMEMBERED = 50;

/**
 * Lets a caller who asks the same once more within moments have the same answer, also while it is still being made: by the token of a
 * portal that is all who look at one page. An answer is shared only if nothing at all was written since it was asked for, so it is what
 * would be found. The revision is read before the data: what is written in between makes another revision for the next who asks.
 */
export function sharingAnswers(run: Execute, schema: GraphQLSchema, { revision, ms }: Sharing): Execute {
  const answers = new Kept<SharedAnswer>(REMEMBERED);
  const sharable = new WeakMap<OperationDefinitionNode, boolean>();

  const isSharable = (operation: OperationDefinitionNode): boolean => {
    const known = sharable.get(operation) ?? areRootsShared(schema, operation);
    sharable.set(operation, known);
    return known;
  };

  return async (executable) => {
    const { operation } = executable;
    const { viewer, clock } = executable.context as Context;
    if (ms <= 0 || !operation || !viewer || !isSharable(operation)) return run(executable);
    const key = keyOf(executable, viewer);
    // Where the database is away, what asks it says so better.
    const current = await revision().catch(() => undefined);
    if (current === undefined) return run(executable);
    const now = clock();
    const known = answers.get(key);
    if (known?.revision === current && known.at <= now && now < known.at + ms) return known.result;
    const result = run(executable);
    answers.set(key, { revision: current, at: now, result });
    const forget = () => {
      if (answers.get(key)?.result === result) answers.delete(key);
    };
    result.then(({ errors }) => errors && forget(), forget);
    return result;
  };
}

/** All that answers can differ by. */
function keyOf({ queryHash, operationName, variables }: Executable, viewer: NonNullable<Context['viewer']>): string {
  return JSON.stringify([queryHash, operationName, viewer.subject, [...viewer.roles].sort(), variables]);
}

/**
 * Whether the operation asks alone for fields that say so (`shared` in their extensions): their answers rest on the database, the caller
 * and the arguments. Fragments at the root are not looked into.
 */
function areRootsShared(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): boolean {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return (
    operation === OperationTypeNode.QUERY &&
    selectionSet.selections.every((one) => one.kind === Kind.FIELD && fields[one.name.value]?.extensions['shared'] === true)
  );
}
