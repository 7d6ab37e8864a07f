import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import type { BuildSchemaOptions } from 'type-graphql';
import { readMoment } from '../moment';

const EXPECTED = 'DateTime must be RFC 3339 such as 2026-03-01T09:30:00Z, or a plain date such as 2026-03-01.';

function read(value: unknown): Date {
  const at = typeof value === 'string' ? readMoment(value) : undefined;
  if (at === undefined) throw new GraphQLError(EXPECTED);
  return new Date(at);
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A point in time. Accepts RFC 3339 or a plain date (00:00 UTC) and returns RFC 3339 in UTC.',
  serialize(value) {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    throw new TypeError('DateTime can only return a valid Date');
  },
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

/** Any JSON object, kept as it is. */
export const JSONObject = GraphQLJSONObject;

/** What TypeScript's own types are in the schema. */
export const scalarsMap: BuildSchemaOptions['scalarsMap'] = [{ type: Date, scalar: DateTime }];
