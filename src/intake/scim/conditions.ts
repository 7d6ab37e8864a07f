import type { Comparator, Filter, FilterValue } from './filter';
import { ScimError } from './scim-error';

/** One comparison of a stored field, as queries take it: field, comparator, value, negated. */
export type Condition = readonly [field: string, comparator: Comparator, value: FilterValue, negated: boolean];

/** The fields of the graph that attributes of a resource are read from, by path; `exact` ones count case, the rest is stored or compared in lower case. */
export type Fields = Readonly<Record<string, { readonly field: string; readonly exact?: boolean; readonly boolean?: boolean }>>;

const MAX_BRANCHES = 200;

/**
 * A filter as conditions for a query: all of one branch, or all of another. Undefined where it asks for something that the
 * graph does not store as a field. Throws ScimError tooMany where writing it out takes too many branches.
 */
export function conditionsOf(filter: Filter, fields: Fields): Condition[][] | undefined {
  return branches(filter, fields, false, '');
}

function branches(filter: Filter, fields: Fields, negated: boolean, prefix: string): Condition[][] | undefined {
  switch (filter.kind) {
    case 'not':
      return branches(filter.part, fields, !negated, prefix);
    case 'and':
    case 'or': {
      const parts: Condition[][][] = [];
      for (const part of filter.parts) {
        const written = branches(part, fields, negated, prefix);
        if (!written) return undefined;
        parts.push(written);
      }
      return (filter.kind === 'or') === negated ? product(parts) : limited(parts.flat());
    }
    case 'within': {
      // Some entry passes: simple alternatives can be asked one by one, anything more would have to be true of one entry.
      const inside = branches(filter.part, fields, false, `${prefix}${filter.place.keys.join('.')}.`);
      if (!inside?.every(([first, ...rest]) => first && !first[3] && rest.length === 0)) return undefined;
      return negated ? [inside.flat().map(([field, comparator, value]) => [field, comparator, value, true])] : inside;
    }
    case 'compare': {
      const known = fields[prefix + filter.place.keys.join('.')];
      if (!known) return undefined;
      const lower = typeof filter.value === 'string' && !known.exact ? filter.value.toLowerCase() : filter.value;
      // Some identity providers quote booleans.
      const value = known.boolean && typeof lower === 'string' ? lower === 'true' : lower;
      if (filter.comparator === 'ne' || (value === null && filter.comparator === 'eq')) {
        const absent = value === null;
        // "ne null" is "there is one", "eq null" that there is none.
        const turned = (filter.comparator === 'ne') !== absent;
        return [[[known.field, absent ? 'pr' : 'eq', value, turned !== negated]]];
      }
      return [[[known.field, filter.comparator, value, negated]]];
    }
  }
}

/** All of the parts: one branch for each choice of a branch of each. */
function product(parts: readonly Condition[][][]): Condition[][] {
  let all: Condition[][] = [[]];
  for (const part of parts) all = limited(all.flatMap((branch) => part.map((other) => [...branch, ...other])));
  return all;
}

function limited(all: Condition[][]): Condition[][] {
  if (all.length > MAX_BRANCHES) throw new ScimError(400, 'tooMany', 'The filter has too many alternatives. Ask for fewer at once.');
  return all;
}

/** A field and a value that it must have. */
export type Key = readonly [field: string, value: string];

/**
 * Keys of which every resource that passes has at least one; undefined where the filter does not say so. Such filters are
 * answered from indexes.
 */
export function keysOf(filter: Filter, fields: Fields, keyFields: readonly string[], prefix = ''): Key[] | undefined {
  switch (filter.kind) {
    case 'not':
      return undefined;
    case 'and':
      return filter.parts.map((part) => keysOf(part, fields, keyFields, prefix)).find((keys) => keys !== undefined);
    case 'or': {
      const parts = filter.parts.map((part) => keysOf(part, fields, keyFields, prefix));
      return parts.every((keys) => keys !== undefined) ? parts.flat() : undefined;
    }
    case 'within':
      return keysOf(filter.part, fields, keyFields, `${prefix}${filter.place.keys.join('.')}.`);
    case 'compare': {
      const field = fields[prefix + filter.place.keys.join('.')]?.field ?? '';
      const usable = filter.comparator === 'eq' && typeof filter.value === 'string' && keyFields.includes(field);
      return usable ? [[field, filter.value as string]] : undefined;
    }
  }
}
