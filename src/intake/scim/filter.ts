import { type Place, type Resolve, resolverWithin, valuesAt } from './path';
import { ScimError } from './scim-error';

const COMPARATORS = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'] as const;
export type Comparator = (typeof COMPARATORS)[number];
export type FilterValue = string | number | boolean | null;

/** A filter as a tree (RFC 7644, 3.4.2.2). */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'compare'; readonly place: Place; readonly comparator: Comparator; readonly value: FilterValue }
  /** Some entry of the list at the place passes. */
  | { readonly kind: 'within'; readonly place: Place; readonly part: Filter };

const MAX_LENGTH = 4_000;
const MAX_DEPTH = 20;

/** Reads a filter. Throws ScimError invalidFilter that says where it cannot be understood. */
export function parseFilter(text: string, resolve: Resolve): Filter {
  if (text.length > MAX_LENGTH) throw invalid(`A filter may have at most ${MAX_LENGTH} characters.`);
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[()[\]]|[^\s()[\]"]+|"/g) ?? [];
  let at = 0;

  function or(within: Resolve, depth: number): Filter {
    return joined('or', depth, () => joined('and', depth, () => term(within, depth)));
  }
  function joined(kind: 'and' | 'or', depth: number, part: () => Filter): Filter {
    if (depth > MAX_DEPTH) throw invalid(`A filter is at most ${MAX_DEPTH} levels deep.`);
    const parts = [part()];
    while (tokens[at]?.toLowerCase() === kind) {
      at++;
      parts.push(part());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
  }
  function term(within: Resolve, depth: number): Filter {
    const token = tokens[at++] ?? '';
    if (token === '(') return closed(')', () => or(within, depth + 1));
    if (token.toLowerCase() === 'not' && tokens[at] === '(') {
      at++;
      return { kind: 'not', part: closed(')', () => or(within, depth + 1)) };
    }
    const place = within(token);
    if (!place) throw invalid(`The filter names "${token}", which is not an attribute here.`);
    if (tokens[at] === '[') {
      at++;
      const inside = resolverWithin(place.attribute);
      const part = closed(']', () => or(inside, depth + 1));
      // As in emails[type eq "work"].value eq "a@b": the entry that passes has that part.
      const sub = tokens[at]?.startsWith('.') ? inside(tokens[at++]?.slice(1) ?? '') : undefined;
      return {
        kind: 'within',
        place,
        part: sub ? { kind: 'and', parts: [part, comparison(sub, `${token}[].${sub.attribute.name}`)] } : part,
      };
    }
    return comparison(place, token);
  }
  function comparison(place: Place, token: string): Filter {
    const comparator = COMPARATORS.find((word) => word === tokens[at]?.toLowerCase());
    if (!comparator) throw invalid(`After ${token} the filter needs one of ${COMPARATORS.join(', ')}.`);
    at++;
    return { kind: 'compare', place: toValue(place), comparator, value: comparator === 'pr' ? null : literal(tokens[at++] ?? '') };
  }
  function closed(bracket: string, inside: () => Filter): Filter {
    const filter = inside();
    if (tokens[at++] !== bracket) throw invalid(`The filter lacks a closing ${bracket}.`);
    return filter;
  }

  const filter = or(resolve, 0);
  if (at < tokens.length) throw invalid(`The filter cannot be understood from "${tokens[at]}" on.`);
  return filter;
}

/** A list of complex values is compared by their `value`. */
function toValue(place: Place): Place {
  const value = place.attribute.subAttributes?.find(({ name }) => name === 'value');
  return value ? { keys: [...place.keys, 'value'], attribute: value, parent: place.attribute } : place;
}

function literal(token: string): FilterValue {
  try {
    const value: unknown = JSON.parse(/^(true|false|null)$/i.test(token) ? token.toLowerCase() : token);
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as FilterValue;
  } catch {
    // Falls through to the one sentence for everything that is no value.
  }
  throw invalid(`The filter compares with ${token || 'nothing'}; a value is a string in double quotes, a number, true, false or null.`);
}

function invalid(message: string): ScimError {
  return new ScimError(400, 'invalidFilter', message);
}

/** Whether a resource, or an entry of a list, passes. */
export function matches(filter: Filter, resource: unknown): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(part, resource));
    case 'or':
      return filter.parts.some((part) => matches(part, resource));
    case 'not':
      return !matches(filter.part, resource);
    case 'within':
      return valuesAt(resource, filter.place.keys).some((entry) => matches(filter.part, entryOf(entry)));
    case 'compare': {
      const { place, comparator, value } = filter;
      const fold = (one: unknown) => (typeof one === 'string' && !place.attribute.caseExact ? one.toLowerCase() : one);
      const values = valuesAt(resource, place.keys).map(fold);
      // Of nothing only this is true.
      if (comparator === 'ne') return !values.includes(fold(value)) && !(value === null && values.length === 0);
      if (value === null && comparator === 'eq') return values.length === 0;
      return comparator === 'pr' ? values.length > 0 : values.some((one) => compare(one, comparator, fold(value)));
    }
  }
}

const entryOf = (entry: unknown) => (entry !== null && typeof entry === 'object' ? entry : { value: entry });

function compare(a: unknown, comparator: Comparator, b: unknown): boolean {
  if (comparator === 'eq') return a === b || (typeof a === 'boolean' && typeof b === 'string' && String(a) === b.toLowerCase());
  if (typeof a === 'string' && typeof b === 'string') {
    if (comparator === 'co') return a.includes(b);
    if (comparator === 'sw') return a.startsWith(b);
    if (comparator === 'ew') return a.endsWith(b);
  }
  if (typeof a !== typeof b || !['string', 'number'].includes(typeof a)) return false;
  const [left, right] = [a as string, b as string];
  if (comparator === 'gt') return left > right;
  if (comparator === 'ge') return left >= right;
  if (comparator === 'lt') return left < right;
  return comparator === 'le' && left <= right;
}
