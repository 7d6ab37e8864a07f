import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { schemaOnly } from '../src/features';

/** Prints the schema into schema/schema.graphql. Resolvers are made but never called, so no database is needed. */
async function main(): Promise<void> {
  const text = printSchema(await schemaOnly());
  writeFileSync(join('schema', 'schema.graphql'), `# Made by "npm run schema" from the decorators in src; do not edit.\n\n${text}\n`);
}

void main();
