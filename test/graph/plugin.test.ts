import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { buildSchema } from 'graphql';
import { plugin } from '../../cypher/plugin';

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

/** What it says is wrong with these files. */
function messageOf(files: Readonly<Record<string, string>>): string {
  try {
    generate(files);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
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
  ['broken syntax', HEADER + QUERY.replace('RETURN', 'RETRUN'), /cypher\/skill\/find-name.cypher:6:\d+ /],
])('refuses %s', (_what, text, message) => {
  expect(() => generate({ 'skill/find-name.cypher': text })).toThrow(message);
});

test('tells the mistakes of all files at once, with file and place', () => {
  const broken = HEADER + QUERY.replace('s.name', 's.nam');
  expect(() => generate({ 'skill/find-name.cypher': broken, 'person/find-other.cypher': broken })).toThrow(
    /cypher\/person\/find-other\.cypher:6:\d+ [^]*cypher\/skill\/find-name\.cypher:6:\d+ /,
  );
});

test('refuses two files of one name', () => {
  expect(() => generate({ 'skill/find-name.cypher': HEADER + QUERY, 'role/find-name.cypher': HEADER + QUERY })).toThrow(
    /another query has that name/,
  );
});

test('comments and white space are not sent, but where they are quoted', () => {
  const quoted = HEADER + "// Only these.\nMATCH (s:Skill {id: $id})\nWHERE s.name <> 'a  // b' // not that one\n\nRETURN s.name AS name\n";
  expect(generate({ 'skill/find-name.cypher': quoted })).toContain(
    JSON.stringify("MATCH (s:Skill {id: $id}) WHERE s.name <> 'a  // b' RETURN s.name AS name"),
  );
});

describe('includes', () => {
  const FILTER =
    "// Whether it is asked for.\n// @fragment\n// @param ids: string[]\n// @type Named: [id: string, name: string]\nRETURN\n  s.id IN $ids AND\n  s.status <> 'RETIRED'\n";
  const NAMES =
    '// Names.\n// @access read\n// @param ids: string[]\n// @returns names: Named[]\nMATCH (s:Skill)\nWHERE\n  s.hours > 0 AND\n  `{asked-for}`\nRETURN collect([s.id, s.name]) AS names\n';

  test('expressions stand in the place of their name, with their parameters and types', () => {
    const out = generate({ 'skill/find-names.cypher': NAMES, 'skill/asked-for.cypher': FILTER });
    expect(out).toContain('export type Named = [id: string, name: string];');
    expect(out).toContain('export const findNames: CypherQuery<{ ids: string[] }, { names: Named[] }> = {');
    expect(out).toContain(
      JSON.stringify(
        "MATCH (s:Skill) WHERE s.hours > 0 AND s.id IN $ids AND s.status <> 'RETIRED' RETURN collect([s.id, s.name]) AS names",
      ),
    );
    expect(out).not.toContain('askedFor');
  });

  test('a query takes the place of the clause that names it, and stays a query', () => {
    const out = generate({
      'skill/find-name.cypher': HEADER + QUERY,
      'skill/find-both.cypher': '// Both.\n// @access read\n// @returns name: string\nCALL () {\n  RETURN `{find-name}`\n}\nRETURN name\n',
    });
    expect(out).toContain(JSON.stringify('CALL () { MATCH (s:Skill {id: $id}) RETURN s.name AS name } RETURN name'));
    expect(out).toContain('export const findBoth: CypherQuery<{ id: string }, { name: string }> = {');
    expect(out).toContain('export const findName: ');
  });

  test('a mistake in an included file is told once, where it is written, with the queries it was found in', () => {
    const files = {
      'skill/find-names.cypher': NAMES,
      'skill/more-names.cypher': NAMES,
      'skill/asked-for.cypher': FILTER.replace('s.status', 's.state'),
    };
    const told = messageOf(files).trim().split('\n');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^cypher\/skill\/asked-for\.cypher:7:\d+ .*state.* \(in findNames and moreNames\)$/);
  });

  test('a mistake behind an included file is told where it is written', () => {
    expect(messageOf({ 'skill/find-names.cypher': NAMES.replace('s.name]', 's.nam]'), 'skill/asked-for.cypher': FILTER })).toMatch(
      /cypher\/skill\/find-names\.cypher:9:25 .*nam/,
    );
  });

  test.each<[string, string, RegExp]>([
    ['of nothing', NAMES.replace('asked-for', 'asked'), /find-names\.cypher:8:3 \{asked\} is neither a file nor a word of this template/],
    ['in a circle', NAMES.replace('asked-for', 'find-names').replace('WHERE', 'RETURN'), /\{find-names\} includes itself/],
    [
      'of a query among expressions',
      NAMES.replace('asked-for', 'find-name'),
      /\{find-name\} is a query: it can only be included as RETURN `\{find-name\}`/,
    ],
  ])('refuses one %s', (_what, text, message) => {
    expect(
      messageOf({ 'skill/find-names.cypher': text, 'skill/find-name.cypher': HEADER + QUERY, 'skill/asked-for.cypher': FILTER }),
    ).toMatch(message);
  });

  test.each<[string, string, RegExp]>([
    ['without a name', 'named: [id: string]', /"@type named: \[id: string\]" is not "@type Name: type"/],
    ['of a single value', 'Named: string', /@type Named: an object or a tuple is expected/],
    ['made of itself', 'Named: [id: string, of: Named]', /@type Named: type ".*": a known type expected at/],
  ])('refuses a type %s', (_what, type, message) => {
    const fragment = FILTER.replace('Named: [id: string, name: string]', type);
    expect(messageOf({ 'skill/find-names.cypher': NAMES, 'skill/asked-for.cypher': fragment })).toMatch(message);
  });
});

describe('templates', () => {
  const LINK =
    '// Adds {type} edges of {kind}.\n// @each link as add\n// @access write\n// @param links: {row}[]\nUNWIND $links AS l\nMATCH (n:`{label}` {id: l[0]})\nMATCH (other:`{other}`)\nCREATE (`{start}`)-[:`{edge}`]->(`{end}`)\n';
  const CREATE =
    '// Creates {kind}.\n// @each kind as create\n// @access write\n// @param rows: map[]\nUNWIND $rows AS row\nCREATE (n:`{label}`)\nSET n = row {.*, `{created-whole}`}\n';

  test('make a query for each kind, and a list of them', () => {
    const out = generate({ 'sync/create-each.cypher': CREATE });
    expect(out).toContain('/** Creates people. */\nexport const createPeople: CypherQuery<{ rows: Record<string, unknown>[] }');
    expect(out).toContain('CREATE (n:Contribution) SET n = row {.*, at: toInteger(row.at), difficulty: toInteger(row.difficulty)}');
    expect(out).toContain('CREATE (n:Team) SET n = row {.*}"');
    expect(out).toContain('  teams: { create: createTeams },');
  });

  test('make a query for each relationship of a kind, in its direction and with its properties', () => {
    const out = generate({ 'sync/link-each.cypher': LINK });
    expect(out).toContain('MATCH (other:Team) CREATE (n)-[:MEMBER_OF]->(other)');
    expect(out).toContain('MATCH (other:Person) CREATE (other)-[:CONTRIBUTED {part: l[1]}]->(n)');
    expect(out).toContain('links: [own: string, level: number, forLevel: number, group: string][]');
    expect(out).toContain('-[:PREREQUISITE {level: toInteger(l[1]), forLevel: toInteger(l[2]), group: l[3]}]->');
    expect(out).toContain('  teams: { links: { parents: { add: linkParents } } },');
  });

  test('make queries only of the kinds they name, without a list where that has no name', () => {
    const out = generate({ 'sync/create-each.cypher': CREATE.replace('as create', 'of teams, roles') });
    expect(out.match(/export const create\w+/g)).toEqual(['export const createTeams', 'export const createRoles']);
    expect(out).not.toContain('syncQueries');
  });

  test('leave a query to the file that overrides it', () => {
    const own =
      '// Creates teams.\n// @overrides create-each\n// @access write\n// @param rows: map[]\nUNWIND $rows AS row\nCREATE (:Team {id: row.id})\n';
    const out = generate({ 'sync/create-each.cypher': CREATE, 'team/create-teams.cypher': own });
    expect(out.match(/export const createTeams/g)).toHaveLength(1);
    expect(out).toContain('CREATE (:Team {id: row.id})');
    expect(out).toContain('  teams: { create: createTeams },');
  });

  test('tell a mistake where it is written, with the queries it was found in', () => {
    expect(messageOf({ 'sync/create-each.cypher': CREATE.replace('{created-whole}', '{wholes}') }).trim()).toBe(
      'cypher/sync/create-each.cypher:7:18 {wholes} is neither a file nor a word of this template (in createPeople and 5 others)',
    );
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a list that there is not',
      { 'sync/create-each.cypher': CREATE.replace('kind as', 'sort as') },
      /a template has "@each kind\|link\|hierarchy \[as name\] \[of kinds\]"/,
    ],
    ['a kind that there is not', { 'sync/create-each.cypher': CREATE.replace('as create', 'of team') }, /a template has "@each/],
    ['a name without "each"', { 'sync/create-all.cypher': CREATE }, /and "each" in its file's name/],
    ['a tag that there is not', { 'sync/create-each.cypher': CREATE.replace('@each', '@every') }, /there is no tag @every/],
    [
      'an override of nothing',
      { 'skill/find-name.cypher': '// @overrides create-each\n' + HEADER + QUERY },
      /@overrides create-each: that makes no query findName/,
    ],
    [
      'a name that another file has',
      { 'sync/create-each.cypher': CREATE, 'team/create-teams.cypher': CREATE.replace('// @each kind as create\n', '') },
      /another query has the name createTeams/,
    ],
  ])('refuse %s', (_what, files, message) => {
    expect(messageOf(files)).toMatch(message);
  });
});
