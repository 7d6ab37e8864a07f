import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { CleanCache } from './clean-cache';
import { namedTypes } from './named-types';
import { Problems } from './problems';
import { queriesOf } from './queries';
import { type QueryFile, readQueryFile } from './query-file';
import { render, renderSynced } from './render';

/**
 * Makes src/graph/queries.gen.ts of all query files; every mistake of every file is told at once. cypher/README.md says how
 * files include each other and what a template is.
 */
export const plugin: PluginFunction = () => {
  const problems = new Problems();
  const paths = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  const files = new Map<string, QueryFile>();
  for (const path of paths.filter((file) => !file.startsWith('graph/'))) {
    const file = readQueryFile(path, readFileSync(join('cypher', path), 'utf8'), (message) => problems.add(path, message));
    if (files.has(file.name)) problems.add(path, 'another query has that name');
    files.set(file.name, file);
  }
  const types = namedTypes([...files.values()], problems);
  const queries = queriesOf([...files.values()], problems);
  const rendering = { files, find: types.find, problems, clean: new CleanCache() };
  const out = [
    '/* Made from cypher/ by `npm run codegen`; do not edit. */',
    "import { rule } from 'neo4j-driver';",
    "import type { CypherQuery } from './query';",
    '',
    ...types.declarations,
    ...queries.filter(({ overridden }) => !overridden).flatMap((query) => render(query, rendering)),
    ...renderSynced(queries),
    ...migrations(paths.filter((file) => file.startsWith('graph/'))),
  ];
  rendering.clean.save();
  problems.check();
  return out.join('\n');
};

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
