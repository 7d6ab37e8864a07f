import type { Resource } from './attribute';
import { isObject } from './read-resource';
import { invalidValue } from './scim-error';

export const MAX_RESULTS = 200;
/** Behind the end of any list; beyond 2^31 the indexes of lists end. */
const MAX_SKIP = 2_000_000_000;
export const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** What a list is asked for. */
export interface ListQuery {
  readonly filter: string | undefined;
  /** From 1. */
  readonly startIndex: number;
  /** How many come before it, as far as a database can count. */
  readonly skip: number;
  readonly count: number;
  readonly attributes: unknown;
  readonly excludedAttributes: unknown;
}

/** Reads the parameters of a list, from the address or the body of a search. Throws ScimError for what is no number. */
export function readListQuery(source: unknown): ListQuery {
  const { filter, startIndex, count, attributes, excludedAttributes } = isObject(source) ? source : {};
  if (filter !== undefined && typeof filter !== 'string') throw invalidValue('filter must be a single string.');
  const from = Math.max(1, wholeNumber('startIndex', startIndex) ?? 1);
  return {
    filter: filter?.trim() ? filter : undefined,
    startIndex: from,
    skip: Math.min(from - 1, MAX_SKIP),
    // A negative count means zero (RFC 7644, 3.4.2.4).
    count: Math.min(MAX_RESULTS, Math.max(0, wholeNumber('count', count) ?? MAX_RESULTS)),
    attributes,
    excludedAttributes,
  };
}

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || value === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (!Number.isSafeInteger(number)) throw invalidValue(`${name} must be a whole number.`);
  return number as number;
}

/** The answer to a list. */
export function toList(resources: readonly Resource[], totalResults: number, startIndex: number): Resource {
  return { schemas: [LIST_SCHEMA], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources };
}
