import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { ServiceError } from '../errors';

/** Errors told beside an answer that stands, by the context of the request. */
const TOLD = new WeakMap<object, GraphQLError[]>();

/**
 * Tells in `errors`, by its path, what could not be found out of one entry of the list that a field answers, while the rest of the list
 * stands: thrown, it would take the whole list with it, since its entries are never null. The entry has to say so too.
 */
export function tellBeside(context: object, { path, fieldNodes }: GraphQLResolveInfo, index: number, failure: ServiceError): void {
  const keys: (string | number)[] = [index];
  for (let at: typeof path | undefined = path; at; at = at.prev) keys.unshift(at.key);
  const told = TOLD.get(context) ?? [];
  told.push(new GraphQLError(failure.message, { nodes: fieldNodes, path: keys, originalError: failure }));
  TOLD.set(context, told);
}

/** What was told beside the answer to a request. */
export function toldBeside(context: object): readonly GraphQLError[] {
  return TOLD.get(context) ?? [];
}
