import {
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isIntrospectionType,
} from 'graphql';

/** Every place of a schema that a client may depend on: Type, Type.field, Type.field(arg:), Enum.VALUE, Input.field. */
export function coordinates(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isSpecifiedScalarType(type) || isIntrospectionType(type)) continue;
    found.add(type.name);
    if (isEnumType(type)) for (const value of type.getValues()) found.add(`${type.name}.${value.name}`);
    if (isInputObjectType(type)) for (const field of Object.keys(type.getFields())) found.add(`${type.name}.${field}`);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      found.add(`${type.name}.${field.name}`);
      for (const arg of field.args) found.add(`${type.name}.${field.name}(${arg.name}:)`);
    }
  }
  return found;
}

/** What the contract has and the schema lacks, sorted. */
export function missing(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  const built = coordinates(schema);
  return [...coordinates(contract)].filter((coordinate) => !built.has(coordinate)).sort();
}

/** What is there but not as the contract says: kinds, types, new requirements, defaults. */
export function contradictions(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  const breaking = findBreakingChanges(contract, schema).filter(
    ({ type }) => !/_REMOVED$|_REMOVED_FROM_(ENUM|UNION)$/.test(type) || type === 'REQUIRED_ARG_ADDED',
  );
  const defaults = findDangerousChanges(contract, schema).filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE);
  return [...[...breaking, ...defaults].map(({ description }) => description), ...inputDefaults(contract, schema)].sort();
}

/** graphql-js does not compare the defaults of input fields. */
function inputDefaults(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  const changed: string[] = [];
  for (const type of Object.values(contract.getTypeMap())) {
    const built = schema.getType(type.name);
    if (!isInputObjectType(type) || !isInputObjectType(built)) continue;
    for (const field of Object.values(type.getFields())) {
      const other = built.getFields()[field.name];
      if (other && JSON.stringify(other.defaultValue) !== JSON.stringify(field.defaultValue)) {
        changed.push(
          `${type.name}.${field.name} has the default ${JSON.stringify(other.defaultValue)} instead of ${JSON.stringify(field.defaultValue)}.`,
        );
      }
    }
  }
  return changed;
}
