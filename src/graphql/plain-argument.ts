import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { createParameterDecorator } from 'type-graphql';

/**
 * Arguments that come as they were sent, already checked against the schema, and not as instances of their classes: type-graphql looks
 * up the fields of each entry anew, which takes half a second for 50,000 of them, in one piece. A field says so by its extension
 * `plain`, the name of the argument; its method declares the argument, which is null then, and takes the value by PlainArgument.
 */
const VALUES = new WeakMap<GraphQLResolveInfo, unknown>();

/** The value of the argument that the field's `plain` names. */
export const PlainArgument = () => createParameterDecorator(({ info }) => VALUES.get(info));

/** Sets plain arguments aside before they are made into instances. Once per schema. */
export function keepPlainArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const [name, { resolve }] = [field.extensions['plain'], field];
    if (typeof name !== 'string' || !resolve) continue;
    field.resolve = (source, args: Record<string, unknown>, context, info): unknown => {
      VALUES.set(info, args[name]);
      return resolve(source, { ...args, [name]: null }, context, info);
    };
  }
  return schema;
}
