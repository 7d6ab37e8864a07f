/** A type as a query header spells it: string, int?, {id: string, at: time?}[], the tuple [id: string, at: time] and so on. */
export interface HeaderType {
  readonly base: 'string' | 'int' | 'float' | 'boolean' | 'time' | 'map' | 'any' | 'object' | 'tuple';
  /** Of an object or a tuple, in order. */
  readonly fields: readonly [name: string, type: HeaderType][];
  /** How many [] follow. */
  readonly lists: number;
  readonly optional: boolean;
  /** What a header calls it by @type. */
  readonly name?: string;
}

/** The object or tuple that a header names by @type; undefined where none does. */
export type NamedTypes = (name: string) => HeaderType | undefined;

const BASES = new Set(['string', 'int', 'float', 'boolean', 'time', 'map', 'any']);

/** Reads one type; throws an Error that says what was expected. A tuple takes the fields of another one by ...Name. */
export function parseHeaderType(source: string, named: NamedTypes = () => undefined): HeaderType {
  const parser = new Parser(source, named);
  const type = parser.type();
  parser.end();
  return type;
}

class Parser {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly named: NamedTypes,
  ) {}

  type(): HeaderType {
    this.space();
    const type = this.whole();
    let lists = 0;
    while (this.skip('[]')) lists++;
    return { ...type, lists, optional: this.skip('?') };
  }

  end(): void {
    this.space();
    if (this.at < this.source.length) this.fail('the end');
  }

  private whole(): HeaderType {
    if (this.has('{')) return this.fields('object', '}');
    return this.has('[') ? this.fields('tuple', ']') : this.word('a known type');
  }

  private fields(base: 'object' | 'tuple', closing: string): HeaderType {
    const fields: [string, HeaderType][] = [];
    do {
      this.at++;
      this.space();
      if (base === 'tuple' && this.skip('...')) fields.push(...this.spread());
      else fields.push(this.field());
      this.space();
    } while (this.has(','));
    if (!this.skip(closing)) this.fail(closing);
    return { base, fields, lists: 0, optional: false };
  }

  private field(): [string, HeaderType] {
    const name = this.name();
    this.space();
    if (!this.skip(':')) this.fail(':');
    return [name, this.type()];
  }

  private spread(): HeaderType['fields'] {
    const type = this.word('a named tuple');
    return type.base === 'tuple' ? type.fields : this.fail('a named tuple');
  }

  /** A type that is one word. */
  private word(expected: string): HeaderType {
    const name = this.name();
    if (BASES.has(name)) return { base: name as HeaderType['base'], fields: [], lists: 0, optional: false };
    const type = this.named(name);
    return type ? { ...type, name } : this.fail(expected);
  }

  private name(): string {
    this.space();
    const found = /^\w+/.exec(this.source.slice(this.at))?.[0] ?? this.fail('a name');
    this.at += found.length;
    return found;
  }

  private has(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  private skip(text: string): boolean {
    const found = this.has(text);
    if (found) this.at += text.length;
    return found;
  }

  private space(): void {
    while (this.has(' ')) this.at++;
  }

  private fail(expected: string): never {
    throw new Error(`type "${this.source}": ${expected} expected at ${this.at + 1}`);
  }
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
  return `${type.name ?? baseOf(type)}${'[]'.repeat(type.lists)}${type.optional ? ' | null' : ''}`;
}

function baseOf({ base, fields }: HeaderType): string {
  const spelt = fields.map(([name, of]) => `${name}: ${toTypeScript(of)}`);
  if (base === 'object') return `{ ${spelt.join('; ')} }`;
  return base === 'tuple' ? `[${spelt.join(', ')}]` : TYPESCRIPT[base];
}

const RULES = { string: 'asString', int: 'asNumber', float: 'asNumber', boolean: 'asBoolean', time: 'asNumber' };

/**
 * The driver rule of a column or parameter. Lists and maps are checked for being there only: rules inside them cost the
 * driver three times the decoding of the rows, so whole numbers inside $rows go through toInteger() in the query.
 */
export function toRule(type: HeaderType): string {
  const options = type.optional ? ['optional: true'] : [];
  if (type.lists || type.base === 'tuple') return `rule.asList(${options.length ? `{ ${options.join(', ')} }` : ''})`;
  if (type.base === 'map' || type.base === 'any' || type.base === 'object') return `{ optional: ${type.optional} }`;
  if (type.base === 'int' || type.base === 'time') options.push('isInteger: true');
  return `rule.${RULES[type.base]}(${options.length ? `{ ${options.join(', ')} }` : ''})`;
}
