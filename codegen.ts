import type { CodegenConfig } from '@graphql-codegen/cli';
import * as cypher from './cypher/plugin';

/** Everything that is generated, in one list. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  pluginLoader: async (name) => (name.endsWith('cypher') ? cypher : import(name)),
  generates: {
    'test/operations.gen.ts': {
      documents: 'test/operations/**/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { useTypeImports: true, scalars: { DateTime: 'string', JSONObject: 'Record<string, unknown>' } },
    },
    'src/graph/queries.gen.ts': { plugins: ['cypher'] },
  },
};
export default config;
