import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { authChecker } from './auth-checker';
import { scalarsMap } from './scalars';

/** Builds the schema from resolver instances by their class. Fails where a decorator contradicts another. */
export async function makeSchema(resolvers: ReadonlyMap<unknown, object>): Promise<GraphQLSchema> {
  return await buildSchema({
    resolvers: [...resolvers.keys()] as unknown as NonEmptyArray<NewableFunction>,
    container: { get: (resolver) => resolvers.get(resolver) },
    authChecker,
    scalarsMap,
    // What was sent never comes back in an error.
    validate: { validationError: { target: false, value: false } },
  });
}
