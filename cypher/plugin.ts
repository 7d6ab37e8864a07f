import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { lintCypherQuery, parseParameters } from '@neo4j-cypher/language-support';
import { model } from '../src/graph/model';
import { type HeaderType, parseHeaderType, toRule, toTypeScript } from './header-type';

const schema = {
  labels: Object.keys(model.nodes),
  relationshipTypes: [...new Set(model.relationships.map((r) => r.type))],
  propertyKeys: [
    ...new Set([...Object.values(model.nodes), ...model.relationships.map((r) => r.properties)].flatMap((p) => Object.keys(p))),
  ],
  graphSchema: model.relationships.map((r) => ({ from: r.from, to: r.to, relType: r.type })),
};

/** What the linter knows for certain about a column, as header types. */
const CERTAIN: Record<string, HeaderType['base'][]> = {
  Integer: ['int', 'time'],
  Float: ['float'],
  Boolean: ['boolean'],
  String: ['string'],
};

/** Makes src/graph/queries.gen.ts of all query files; every mistake of every file is told at once. */
export const plugin: PluginFunction = () => {
  const problems: string[] = [];
  const out = [
    '/* Made from cypher/ by `npm run codegen`; do not edit. */',
    "import { rule } from 'neo4j-driver';",
    "import type { CypherQuery } from './query';",
    '',
  ];
  const files = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  const names = new Set<string>();
  for (const file of files.filter((f) => !f.startsWith('graph/'))) {
    const name = basename(file, '.cypher').replace(/-(.)/g, (_, c: string) => c.toUpperCase());
    if (names.has(name)) problems.push(`cypher/${file}: another query has that name`);
    names.add(name);
    out.push(...query(file, name, (message) => problems.push(`cypher/${file}: ${message}`)));
  }
  out.push(...migrations(files.filter((f) => f.startsWith('graph/'))));
  if (problems.length) throw new Error(`\n${problems.join('\n')}`);
  return out.join('\n');
};

function query(file: string, name: string, say: (message: string) => void): string[] {
  const lines = readFileSync(join('cypher', file), 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end).map((line) => line.slice(2).trim());
  const text = lines.slice(end).join('\n').trim();
  const access = header.find((line) => line.startsWith('@access '))?.slice(8);
  if (access !== 'read' && access !== 'write') say('@access read or write is missing');
  const typed = (tag: string) =>
    header
      .filter((line) => line.startsWith(`@${tag} `))
      .flatMap((line): [string, HeaderType][] => {
        const [, column, type] = /^@\w+ (\w+): (.+)$/.exec(line) ?? [];
        try {
          if (!column || !type) throw new Error(`"${line}" is not "@${tag} name: type"`);
          return [[column, parseHeaderType(type)]];
        } catch (error) {
          say((error as Error).message);
          return [];
        }
      });
  const params = typed('param');
  const returns = typed('returns');
  const parameters = Object.fromEntries(params.map(([param]) => [param, null]));
  const { diagnostics, symbolTables } = lintCypherQuery(text, {
    ...schema,
    parameters,
    // Keys of maps that come in as parameters look like properties to the linter.
    propertyKeys: [...schema.propertyKeys, ...params.flatMap(([, type]) => keysOf(type))],
  });
  for (const d of diagnostics) say(`${d.range.start.line + 1}:${d.range.start.character + 1} ${d.message}`);
  const used = new Set(parseParameters(text, false));
  for (const [param] of params) if (!used.has(param)) say(`@param ${param} is never used`);
  const columns = new Map((symbolTables?.at(-1) ?? []).map((s) => [s.variable, s.types]));
  for (const [column, type] of returns) {
    const types = columns.get(column);
    const certain = types?.length === 1 ? CERTAIN[String(types[0])] : undefined;
    // The linter keeps no table for some nested subqueries; the EXPLAIN test compares those columns on a server.
    if (columns.size && !types) say(`@returns ${column} is not a column`);
    else if (types && certain && (type.lists > 0 || !certain.includes(type.base)))
      say(`@returns ${column}: ${toTypeScript(type)}, but Cypher gives ${String(types[0])}`);
  }
  const types = (entries: [string, HeaderType][]) =>
    entries.length ? `{ ${entries.map(([n, t]) => `${n}: ${toTypeScript(t)}`).join('; ')} }` : 'Record<string, never>';
  const rules = (entries: [string, HeaderType][]) => `{ ${entries.map(([n, t]) => `${n}: ${toRule(t)}`).join(', ')} }`;
  return [
    `/** ${header.filter((line) => line && !line.startsWith('@')).join(' ')} */`,
    `export const ${name}: CypherQuery<${types(params)}, ${types(returns)}> = {`,
    `  name: '${name}',`,
    `  access: '${access}',`,
    `  text: ${JSON.stringify(text)},`,
    `  params: ${rules(params)},`,
    `  row: ${rules(returns)},`,
    '};',
    '',
  ];
}

/** The numbered files of cypher/graph as lists of statements, in order. */
function migrations(files: string[]): string[] {
  const list = files.map((file) => {
    const source = readFileSync(join('cypher', file), 'utf8');
    const statements = source
      .split('\n')
      .filter((line) => !line.startsWith('//'))
      .join('\n')
      .split(';')
      .map((statement) => statement.trim())
      .filter(Boolean);
    const version = Number(basename(file).slice(0, 3));
    return `  { version: ${version}, name: '${basename(file, '.cypher')}', statements: ${JSON.stringify(statements)} },`;
  });
  return [
    '/** Schema changes in order; each statement may be run again. */',
    'export const migrations: readonly { version: number; name: string; statements: readonly string[] }[] = [',
    ...list,
    '];',
    '',
  ];
}

/** The keys of a type's maps, nested ones too. */
function keysOf({ fields }: HeaderType): string[] {
  return fields.flatMap(([name, of]) => [name, ...keysOf(of)]);
}
