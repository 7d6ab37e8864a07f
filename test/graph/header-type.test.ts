import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { buildSchema } from 'graphql';
import fc from 'fast-check';
import { type HeaderType, parseHeaderType, toRule, toTypeScript } from '../../cypher/header-type';
import { plugin } from '../../cypher/plugin';

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
])('"%s" is refused: %s', (source, message) => {
  expect(() => parseHeaderType(source)).toThrow(`type "${source}": ${message}`);
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
        base: fc.constant('object' as const),
        fields: fc.array(fc.tuple(fc.stringMatching(/^[a-z]\w{0,5}$/), tie('type')), { minLength: 1, maxLength: 3 }),
        lists: fc.nat(2),
        optional: fc.boolean(),
      }),
    ),
  }));
  const spell = ({ base, fields, lists, optional }: HeaderType): string =>
    `${base === 'object' ? `{${fields.map(([name, of]) => `${name}: ${spell(of)}`).join(', ')}}` : base}${'[]'.repeat(lists)}${optional ? '?' : ''}`;
  fc.assert(fc.property(type, (header) => expect(parseHeaderType(spell(header))).toEqual(header)));
});

test('no text makes the parser hang or fail in another way than by its own error', () => {
  const piece = fc.constantFrom('{', '}', '[]', '?', ':', ',', ' ', 'id', 'string', 'int', 'x');
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

describe('the plugin', () => {
  const HEADER = '// The name of a skill.\n// @access read\n// @param id: string\n// @returns name: string\n';
  const QUERY = 'MATCH (s:Skill {id: $id})\nRETURN s.name AS name\n';
  const start = process.cwd();
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cypher-'));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(start);
    rmSync(folder, { recursive: true });
  });

  /** What the plugin makes of these files. */
  function generate(files: Readonly<Record<string, string>>): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, 'cypher', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const run: PluginFunction = plugin;
    return run(buildSchema('type Query { a: Int }'), [], {}) as string;
  }

  test('makes a typed query of a file, and a migration of a numbered one', () => {
    const out = generate({
      'skill/find-name.cypher': HEADER + QUERY,
      'graph/001-first.cypher':
        '// Why.\nCREATE INDEX a IF NOT EXISTS\nFOR (n:Skill)\nON (n.a);\nCREATE INDEX b IF NOT EXISTS\nFOR (n:Skill)\nON (n.b);\n',
    });
    expect(out).toContain('export const findName: CypherQuery<{ id: string }, { name: string }> = {');
    expect(out).toContain('/** The name of a skill. */');
    expect(out).toContain('params: { id: rule.asString() },');
    expect(out).toContain(
      '{ version: 1, name: \'001-first\', statements: ["CREATE INDEX a IF NOT EXISTS\\nFOR (n:Skill)\\nON (n.a)","CREATE INDEX b IF NOT EXISTS\\nFOR (n:Skill)\\nON (n.b)"] },',
    );
  });

  test.each<[string, string, RegExp]>([
    ['a label that the model has not', HEADER + QUERY.replace('Skill', 'Skil'), /Skil/],
    ['a relationship that the model has not', HEADER + 'MATCH (:Skill {id: $id})-[:HAS]->(s:Skill)\nRETURN s.name AS name', /HAS/],
    ['a property that the model has not', HEADER + QUERY.replace('s.name', 's.nam'), /nam/],
    ['an arrow the wrong way round', HEADER + 'MATCH (s:Skill {id: $id})-[:NAMES]->(n:SkillName)\nRETURN n.text AS name', /NAMES/],
    ['a parameter that is not declared', HEADER + QUERY.replace('$id', '$key'), /\$key/],
    ['a parameter that is not used', HEADER.replace('@returns', '@param limit: int\n// @returns') + QUERY, /@param limit is never used/],
    ['a column that is not returned', HEADER + QUERY.replace('AS name', 'AS title'), /@returns name is not a column/],
    ['a type that Cypher gives otherwise', HEADER + QUERY.replace('s.name', 'count(s)'), /@returns name: string, but Cypher gives Integer/],
    ['no access', HEADER.replace('// @access read\n', '') + QUERY, /@access read or write is missing/],
    ['an access that there is not', HEADER.replace('read', 'maybe') + QUERY, /@access read or write is missing/],
    ['a type that cannot be read', HEADER.replace('name: string', 'name: text') + QUERY, /a known type expected/],
    ['a tag without a type', HEADER.replace('name: string', 'name') + QUERY, /"@returns name" is not "@returns name: type"/],
    ['broken syntax', HEADER + QUERY.replace('RETURN', 'RETRUN'), /cypher\/skill\/find-name.cypher: \d+:\d+ /],
  ])('refuses %s', (_what, text, message) => {
    expect(() => generate({ 'skill/find-name.cypher': text })).toThrow(message);
  });

  test('tells the mistakes of all files at once, with file and place', () => {
    const broken = HEADER + QUERY.replace('s.name', 's.nam');
    expect(() => generate({ 'skill/find-name.cypher': broken, 'person/find-other.cypher': broken })).toThrow(
      /cypher\/person\/find-other\.cypher: 2:\d+ [^]*cypher\/skill\/find-name\.cypher: 2:\d+ /,
    );
  });

  test('refuses two files of one name', () => {
    expect(() => generate({ 'skill/find-name.cypher': HEADER + QUERY, 'role/find-name.cypher': HEADER + QUERY })).toThrow(
      /another query has that name/,
    );
  });
});
