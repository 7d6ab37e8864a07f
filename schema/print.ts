import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { makeFeatures } from '../src/features';
import type { Graph } from '../src/graph/query';
import { makeSchema } from '../src/graphql/schema';

/** Prints the schema into schema/schema.graphql. Resolvers are made but never called, so no database is needed. */
async function main(): Promise<void> {
  const { resolvers } = makeFeatures({} as Graph, Date.now, { reachable: () => Promise.resolve(false) }, () => Promise.resolve());
  const text = printSchema(await makeSchema(resolvers));
  writeFileSync(join('schema', 'schema.graphql'), `# Made by "npm run schema" from the decorators in src; do not edit.\n\n${text}\n`);
}

void main();
