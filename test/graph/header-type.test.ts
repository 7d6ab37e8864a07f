import fc from 'fast-check';
import { type HeaderType, parseHeaderType, toRule, toTypeScript } from '../../cypher/header-type';

const plain = (base: HeaderType['base'], rest: Partial<HeaderType> = {}): HeaderType => ({
  base,
  fields: [],
  lists: 0,
  optional: false,
  ...rest,
});

test.each<[string, HeaderType, string, string]>([
  ['string', plain('string'), 'string', 'rule.asString()'],
  ['int?', plain('int', { optional: true }), 'number | null', 'rule.asNumber({ optional: true, isInteger: true })'],
  ['time', plain('time'), 'number', 'rule.asNumber({ isInteger: true })'],
  ['float', plain('float'), 'number', 'rule.asNumber()'],
  ['boolean', plain('boolean'), 'boolean', 'rule.asBoolean()'],
  ['string[]', plain('string', { lists: 1 }), 'string[]', 'rule.asList()'],
  ['any[][]?', plain('any', { lists: 2, optional: true }), 'unknown[][] | null', 'rule.asList({ optional: true })'],
  ['map', plain('map'), 'Record<string, unknown>', '{ optional: false }'],
  [
    '{id: string, at: time?}[]',
    {
      base: 'object',
      fields: [
        ['id', plain('string')],
        ['at', plain('time', { optional: true })],
      ],
      lists: 1,
      optional: false,
    },
    '{ id: string; at: number | null }[]',
    'rule.asList()',
  ],
  [
    '[id: string, level: int?][]',
    {
      base: 'tuple',
      fields: [
        ['id', plain('string')],
        ['level', plain('int', { optional: true })],
      ],
      lists: 1,
      optional: false,
    },
    '[id: string, level: number | null][]',
    'rule.asList()',
  ],
  [
    '[id: string]?',
    { base: 'tuple', fields: [['id', plain('string')]], lists: 0, optional: true },
    '[id: string] | null',
    'rule.asList({ optional: true })',
  ],
  [
    '{ a : { b : int[] } }?',
    {
      base: 'object',
      fields: [['a', { base: 'object', fields: [['b', plain('int', { lists: 1 })]], lists: 0, optional: false }]],
      lists: 0,
      optional: true,
    },
    '{ a: { b: number[] } } | null',
    '{ optional: true }',
  ],
])('%s', (source, type, typescript, rule) => {
  expect(parseHeaderType(source)).toEqual(type);
  expect(toTypeScript(type)).toBe(typescript);
  expect(toRule(type)).toBe(rule);
});

test.each([
  ['', 'a name expected at 1'],
  ['number', 'a known type expected'],
  ['string]', 'the end expected at 7'],
  ['string??', 'the end expected at 8'],
  ['string[', 'the end expected at 7'],
  ['{id}', ': expected at 4'],
  ['{id: string', '} expected at 12'],
  ['{}', 'a name expected at 2'],
  ['{id: string,}', 'a name expected at 13'],
  ['[]', 'a name expected at 2'],
  ['[id: string}', '] expected at 12'],
  ['[...Other]', 'a named tuple expected at 10'],
  ['{...Other}', 'a name expected at 2'],
])('"%s" is refused: %s', (source, message) => {
  expect(() => parseHeaderType(source)).toThrow(`type "${source}": ${message}`);
});

test('a tuple takes the fields of a named one, and a named type keeps its name', () => {
  const traits = parseHeaderType('[place: string?, load: float]');
  const named = (name: string) => (name === 'Traits' ? traits : undefined);
  expect(toTypeScript(parseHeaderType('[id: string, ...Traits, held: Traits[]]', named))).toBe(
    '[id: string, place: string | null, load: number, held: Traits[]]',
  );
});

test('a type spelt out is read back', () => {
  const { type } = fc.letrec<{ type: HeaderType }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3 },
      fc.record({
        base: fc.constantFrom<HeaderType['base']>('string', 'int', 'float', 'boolean', 'time', 'map', 'any'),
        fields: fc.constant([]),
        lists: fc.nat(2),
        optional: fc.boolean(),
      }),
      fc.record({
        base: fc.constantFrom<'object' | 'tuple'>('object', 'tuple'),
        fields: fc.array(fc.tuple(fc.stringMatching(/^[a-z]\w{0,5}$/), tie('type')), { minLength: 1, maxLength: 3 }),
        lists: fc.nat(2),
        optional: fc.boolean(),
      }),
    ),
  }));
  const inside = (fields: HeaderType['fields']) => fields.map(([name, of]) => `${name}: ${spell(of)}`).join(', ');
  const spell = ({ base, fields, lists, optional }: HeaderType): string =>
    `${base === 'object' ? `{${inside(fields)}}` : base === 'tuple' ? `[${inside(fields)}]` : base}${'[]'.repeat(lists)}${optional ? '?' : ''}`;
  fc.assert(fc.property(type, (header) => expect(parseHeaderType(spell(header))).toEqual(header)));
});

test('no text makes the parser hang or fail in another way than by its own error', () => {
  const piece = fc.constantFrom('{', '}', '[]', '[', ']', '...', '?', ':', ',', ' ', 'id', 'string', 'int', 'x');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (source) => {
        try {
          parseHeaderType(source);
        } catch (error) {
          expect((error as Error).message).toMatch(/^type ".*": .* expected/);
        }
      },
    ),
  );
});
