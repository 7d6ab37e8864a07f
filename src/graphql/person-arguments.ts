import type { GraphQLArgument, GraphQLField, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import type { Context } from './context';
import { leavesOf, placesOf, withLeaves } from './leaves';
import type { LoaderKey } from './loading';

/** The id of the person whom an id means, which may be another one of theirs; what is nobody's stays as it is. */
export const OWN_IDS: LoaderKey<string, string> = { name: 'ownIds' };

/** What arguments and fields of inputs are called that hold ids of people. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'people', 'excludePeople', 'mentor', 'mentee', 'prefers', 'excludes', 'into']);

const holdsPerson = ({ name, type }: { readonly name: string; readonly type: string }) => type === 'ID' && PEOPLE.has(name);

/**
 * Lets callers name people by any of their ids: what resolvers get are people's own. The rows of a sync say whom they are about in
 * ways of their own and stay as they were sent; a field names them by its extension `plain`. Once per schema.
 */
export function resolvePersonArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__')) for (const field of Object.values(type.getFields())) resolveIn(field);
  return schema;
}

function resolveIn(field: GraphQLField<unknown, Context>): void {
  const { resolve, extensions } = field;
  const concerned = field.args.filter(
    (argument) => extensions['plain'] === undefined && [...placesOf(argument.type, argument.name)].some(holdsPerson),
  );
  if (!resolve || concerned.length === 0) return;
  field.resolve = async (source, args: Record<string, unknown>, context, info): Promise<unknown> => {
    const own = await ownIds(concerned, args, context);
    return resolve(source, own.size > 0 ? renamed(concerned, args, own) : args, context, info);
  };
}

/** The ids in some arguments that are other ones of somebody, with whom they mean. */
async function ownIds(args: readonly GraphQLArgument[], values: Record<string, unknown>, context: Context): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const { type, name } of args)
    for (const leaf of leavesOf(type, values[name], name)) if (holdsPerson(leaf)) ids.add(String(leaf.value));
  // Whoever is calling is known by their own id already.
  ids.delete(context.viewer?.subject ?? '');
  const asked = [...ids];
  const own = await Promise.all(asked.map((id) => context.load(OWN_IDS).load(id)));
  return new Map(asked.flatMap((id, i): [string, string][] => (own[i] === undefined || own[i] === id ? [] : [[id, own[i]]])));
}

function renamed(args: readonly GraphQLArgument[], values: Record<string, unknown>, own: ReadonlyMap<string, string>): object {
  const changed = args.map(({ type, name }) => [
    name,
    withLeaves(type, values[name], name, (leaf) => (holdsPerson(leaf) ? (own.get(String(leaf.value)) ?? leaf.value) : leaf.value)),
  ]);
  return { ...values, ...Object.fromEntries(changed) };
}
