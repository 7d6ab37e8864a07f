import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import * as cypher from './cypher/plugin';

const operations = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: { useTypeImports: true, scalars: { DateTime: 'string', JSONObject: 'Record<string, unknown>' } },
};

/** One module for each folder of the console that asks something: a view loads its own operations only. Each example stands alone. */
const foldersOf = (root: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(`${root}/${entry.name}`).some((file) => file.endsWith('.graphql')))
    .map(({ name }) => `${root}/${name}`);
const moduleOf = (folder: string) => [`${folder}/operations.gen.ts`, { documents: `${folder}/*.graphql`, ...operations }];
const views = foldersOf('web')
  .filter((folder) => folder !== 'web/widget')
  .map(moduleOf);
const examples = foldersOf('examples').map(moduleOf);

/** Everything that is generated, in one list. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  pluginLoader: async (name) => (name.endsWith('cypher') ? cypher : import(name)),
  generates: {
    'test/operations.gen.ts': { documents: 'test/operations/**/*.graphql', ...operations },
    ...Object.fromEntries([...views, ...examples]),
    // The widget sends its operations as they stand: to print them from trees would weigh more than the rest of it.
    'web/widget/operations.gen.ts': {
      ...operations,
      documents: 'web/widget/*.graphql',
      config: { ...operations.config, documentMode: 'string' },
    },
    'src/graph/queries.gen.ts': { plugins: ['cypher'] },
  },
};
export default config;
