/** A type as a query header spells it: string, int?, {id: string, at: time?}[] and so on. */
export interface HeaderType {
  readonly base: 'string' | 'int' | 'float' | 'boolean' | 'time' | 'map' | 'any' | 'object';
  readonly fields: readonly [name: string, type: HeaderType][];
  /** How many [] follow. */
  readonly lists: number;
  readonly optional: boolean;
}

const BASES = new Set(['string', 'int', 'float', 'boolean', 'time', 'map', 'any']);

/** Reads one type; throws an Error that says what was expected. */
export function parseHeaderType(source: string): HeaderType {
  let at = 0;
  const space = () => {
    while (source[at] === ' ') at++;
  };
  const fail = (expected: string): never => {
    throw new Error(`type "${source}": ${expected} expected at ${at + 1}`);
  };
  function word(): string {
    space();
    const found = /^\w+/.exec(source.slice(at))?.[0] ?? fail('a name');
    at += found.length;
    return found;
  }
  function one(): HeaderType {
    space();
    const fields: [string, HeaderType][] = [];
    let base: HeaderType['base'];
    if (source[at] === '{') {
      base = 'object';
      do {
        at++;
        const name = word();
        space();
        if (source[at] !== ':') fail(':');
        at++;
        fields.push([name, one()]);
        space();
      } while (source[at] === ',');
      if (source[at] !== '}') fail('}');
      at++;
    } else {
      const name = word();
      if (!BASES.has(name)) fail('a known type');
      base = name as HeaderType['base'];
    }
    let lists = 0;
    for (; source.startsWith('[]', at); at += 2) lists++;
    const optional = source[at] === '?';
    if (optional) at++;
    return { base, fields, lists, optional };
  }
  const type = one();
  space();
  if (at < source.length) fail('the end');
  return type;
}

const TYPESCRIPT = {
  string: 'string',
  int: 'number',
  float: 'number',
  boolean: 'boolean',
  time: 'number',
  map: 'Record<string, unknown>',
  any: 'unknown',
};

/** The TypeScript spelling. */
export function toTypeScript(type: HeaderType): string {
  const base =
    type.base === 'object' ? `{ ${type.fields.map(([name, of]) => `${name}: ${toTypeScript(of)}`).join('; ')} }` : TYPESCRIPT[type.base];
  return `${base}${'[]'.repeat(type.lists)}${type.optional ? ' | null' : ''}`;
}

const RULES = { string: 'asString', int: 'asNumber', float: 'asNumber', boolean: 'asBoolean', time: 'asNumber' };

/**
 * The driver rule of a column or parameter. Lists and maps are checked for being there only: rules inside them cost the
 * driver three times the decoding of the rows, so whole numbers inside $rows go through toInteger() in the query.
 */
export function toRule(type: HeaderType): string {
  const options = type.optional ? ['optional: true'] : [];
  if (type.lists) return `rule.asList(${options.length ? `{ ${options.join(', ')} }` : ''})`;
  if (type.base === 'map' || type.base === 'any' || type.base === 'object') return `{ optional: ${type.optional} }`;
  if (type.base === 'int' || type.base === 'time') options.push('isInteger: true');
  return `rule.${RULES[type.base]}(${options.length ? `{ ${options.join(', ')} }` : ''})`;
}
