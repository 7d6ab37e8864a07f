import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import * as cypher from './cypher/plugin';

const operations = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: { useTypeImports: true, scalars: { DateTime: 'string', JSONObject: 'Record<string, unknown>' } },
};

/** One module for each folder of the console that asks something: a view loads its own operations only. */
const views = readdirSync('web', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(`web/${entry.name}`).some((file) => file.endsWith('.graphql')))
  .map(({ name }) => [`web/${name}/operations.gen.ts`, { documents: [`web/${name}/*.graphql`, 'web/parts/*.graphql'], ...operations }]);

/** Everything that is generated, in one list. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  pluginLoader: async (name) => (name.endsWith('cypher') ? cypher : import(name)),
  generates: {
    'test/operations.gen.ts': { documents: 'test/operations/**/*.graphql', ...operations },
    ...Object.fromEntries(views),
    'src/graph/queries.gen.ts': { plugins: ['cypher'] },
  },
};
export default config;
