import { registerEnumType } from 'type-graphql';

/** An enum of the schema out of a list of words; keys and values are the same. To be called once for each name. */
export function enumOf<T extends string>(name: string, words: readonly T[]): { readonly [Word in T]: Word } {
  const members = Object.fromEntries(words.map((word) => [word, word])) as { [Word in T]: Word };
  registerEnumType(members, { name });
  return members;
}
