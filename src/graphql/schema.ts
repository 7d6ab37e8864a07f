import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { authChecker } from './auth-checker';
import { keepPlainArguments } from './plain-argument';
import { resolvePersonArguments } from './person-arguments';
import { scalarsMap } from './scalars';
import { refuseUnfitTexts } from './well-formed-arguments';

/** Builds the schema from resolver instances. Fails where a decorator contradicts another. */
export async function makeSchema(resolvers: readonly object[]): Promise<GraphQLSchema> {
  const byClass = new Map<unknown, object>(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const schema = await buildSchema({
    resolvers: [...byClass.keys()] as unknown as NonEmptyArray<NewableFunction>,
    container: { get: (resolver) => byClass.get(resolver) },
    authChecker,
    scalarsMap,
    // Errors never repeat what was sent.
    validate: { validationError: { target: false, value: false } },
  });
  return refuseUnfitTexts(resolvePersonArguments(keepPlainArguments(schema)));
}
