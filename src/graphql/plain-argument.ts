import { type GraphQLResolveInfo, type GraphQLSchema, Kind } from 'graphql';
import { createParameterDecorator } from 'type-graphql';

/**
 * Arguments that come as they were sent, already checked against the schema, and not as instances of their classes: type-graphql looks
 * up the fields of each entry anew, which takes half a second for 50,000 of them, in one piece. A field says so by its extension
 * `plain`, the name of the argument; its method declares the argument, which is null then, and takes the value by PlainArgument.
 */
const VALUES = new WeakMap<GraphQLResolveInfo, unknown>();

/** Values of variables that were checked before the operation ran, by the context of the request. */
const CHECKED = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The value of the argument that the field's `plain` names. */
export const PlainArgument = () => createParameterDecorator(({ info }) => VALUES.get(info));

/** Keeps what variables of a request hold that only plain arguments take: graphql-js is given nothing to check in their place. */
export function keepChecked(context: object, variables: ReadonlyMap<string, unknown>): void {
  CHECKED.set(context, variables);
}

/** Sets plain arguments aside before they are made into instances. Once per schema. */
export function keepPlainArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const [name, { resolve }] = [field.extensions['plain'], field];
    if (typeof name !== 'string' || !resolve) continue;
    field.resolve = (source, args: Record<string, unknown>, context: object, info): unknown => {
      const variable = variableOf(info, name);
      const checked = CHECKED.get(context);
      VALUES.set(info, variable !== undefined && checked?.has(variable) ? checked.get(variable) : args[name]);
      return resolve(source, { ...args, [name]: null }, context, info);
    };
  }
  return schema;
}

/** The variable that an argument is. */
function variableOf({ fieldNodes: [node] }: GraphQLResolveInfo, argument: string): string | undefined {
  const value = node?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}
