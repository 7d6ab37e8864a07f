import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql';
import { authChecker } from './auth-checker';
import { keepPlainArguments } from './plain-argument';
import { resolvePersonArguments } from './person-arguments';
import { scalarsMap } from './scalars';
import { refuseUnfitTexts } from './well-formed-arguments';

const NO_TOPICS: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`There is no topic ${topic}`);
  },
};

/** Builds the schema from resolver instances. Fails where a decorator contradicts another. */
export async function makeSchema(resolvers: readonly object[]): Promise<GraphQLSchema> {
  const byClass = new Map<unknown, object>(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const schema = await buildSchema({
    resolvers: [...byClass.keys()] as unknown as NonEmptyArray<NewableFunction>,
    container: { get: (resolver) => byClass.get(resolver) },
    authChecker,
    scalarsMap,
    // Subscriptions look by themselves when something was written; the library only wants to be given one.
    pubSub: NO_TOPICS,
    // Errors never repeat what was sent.
    validate: { validationError: { target: false, value: false } },
  });
  return refuseUnfitTexts(resolvePersonArguments(keepPlainArguments(schema)));
}
