import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import type { BuildSchemaOptions } from 'type-graphql';

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2}):(\d{2})(\.\d+)?([Zz]|[+-](\d{2}):(\d{2})))?$/;
const EXPECTED = 'DateTime must be RFC 3339 like 2026-03-01T09:30:00Z, or a plain date like 2026-03-01.';

/**
 * Reads RFC 3339 or a plain date (00:00 UTC). Undefined for anything else, also for days that no calendar has: Date.parse
 * alone would turn 30 February into 2 March.
 */
export function parseDateTime(text: string): Date | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth || hour > 23 || minute > 59 || second > 59) return undefined;
  if (Number(parts[9] ?? 0) > 23 || Number(parts[10] ?? 0) > 59) return undefined;
  const at = new Date(text.toUpperCase());
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function read(value: unknown): Date {
  const at = typeof value === 'string' ? parseDateTime(value) : undefined;
  if (!at) throw new GraphQLError(EXPECTED);
  return at;
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment. Takes RFC 3339 or a plain date (00:00 UTC) and answers RFC 3339 in UTC.',
  serialize(value) {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    throw new TypeError('DateTime can only answer a valid Date');
  },
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

/** Any JSON object, kept as it is. */
export const JSONObject = GraphQLJSONObject;

/** What TypeScript's own types are in the schema. */
export const scalarsMap: BuildSchemaOptions['scalarsMap'] = [{ type: Date, scalar: DateTime }];
