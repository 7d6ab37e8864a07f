import { type ExecutionResult, GraphQLError } from 'graphql';

/**
 * Errors of compiled functions only look like those of graphql-js, whose extensions, for one, are never missing; and of several that
 * make the same null graphql-js tells the first.
 */
export function withOwnErrors({ data, errors }: ExecutionResult): ExecutionResult {
  if (!errors) return { data: data ?? null };
  const told = new Set<string>();
  const own = errors.flatMap(({ message, path, locations, originalError }) => {
    const nulled = nulledBy(data, path ?? []);
    if (nulled !== undefined && told.has(nulled)) return [];
    if (nulled !== undefined) told.add(nulled);
    return [Object.assign(new GraphQLError(message, { path, originalError }), { locations })];
  });
  return { errors: own, data: data ?? null };
}

/** Where the null is that an error above its own field made; undefined where there is none. */
function nulledBy(data: unknown, path: readonly (string | number)[]): string | undefined {
  let at = data;
  for (const [depth, key] of path.entries()) {
    if (at === null || at === undefined) return path.slice(0, depth).join('.');
    at = (at as Record<string | number, unknown>)[key];
  }
  return undefined;
}
