import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

interface Source {
  readonly path: string;
  readonly text: string;
  /** What it loads when it runs: paths inside the repository without ending, and package names. */
  readonly imports: readonly string[];
}

const FOLDERS = ['src', 'workers', 'schema', 'cli', 'bench', 'sample', 'test', 'local', 'cypher'];

function read(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.gen.ts'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const imports = [
        ...text.matchAll(/^(?:import(?! type)|export(?! type))\b[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
      ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      return { path, text, imports: imports.map((name) => (name.startsWith('.') ? normalize(join(path, '..', name)) : name)) };
    });
}

const sources = FOLDERS.flatMap(read);
const OUTSIDE_RULE = /^src\/(graph|jobs|access|server)\//;
const ROLE_SUFFIX = /\.(service|resolver|type|input|loader|sync)\.ts$/;
/** Pure algorithms: in a feature's folder, without a suffix that lets them touch the world. */
const isPure = ({ path }: Source) => /^src\/[\w-]+\//.test(path) && !OUTSIDE_RULE.test(path) && !ROLE_SUFFIX.test(path);

function offenders(who: (source: Source) => boolean, imported: RegExp): string[] {
  return sources
    .filter(who)
    .flatMap(({ path, imports }) => imports.filter((name) => imported.test(name)).map((name) => `${path} imports ${name}`));
}

test('the folders are read', () => {
  expect(sources.some(({ path }) => path === 'src/app.ts')).toBe(true);
  expect(sources.find(({ path }) => path === 'src/app.ts')?.imports).toContain('src/features');
});

describe('arrows point one way', () => {
  test.each<[string, (source: Source) => boolean, RegExp]>([
    [
      'pure algorithms depend on nothing of the world',
      isPure,
      /^(src\/(graph\/(?!model$)|jobs\/)|neo4j-driver|type-graphql|graphql$|@apollo|bullmq|ioredis|express|node:(fs|http|net|child_process))/,
    ],
    [
      'services know neither GraphQL nor the queue',
      ({ path }) => path.endsWith('.service.ts'),
      /^(type-graphql|graphql$|@apollo|bullmq|express)/,
    ],
    ['resolvers never touch the graph', ({ path }) => path.endsWith('.resolver.ts'), /^(src\/graph\/|neo4j-driver)/],
    ['workers never import resolvers', ({ path }) => path.startsWith('workers/'), /\.resolver$/],
    ['src never looks outside', ({ path }) => path.startsWith('src/'), /^(workers|test|bench|local|cli|schema)\//],
    [
      'only the start of the process knows the sample',
      ({ path }) => path.startsWith('src/') && !['src/main.ts', 'src/sample.ts'].includes(path),
      /^sample\//,
    ],
    [
      'only the queue and the workers know BullMQ',
      ({ path }) => /^(src|workers)\//.test(path) && path !== 'src/jobs/queue.ts' && !path.startsWith('workers/'),
      /^bullmq/,
    ],
    [
      'only the graph, the app and the worker process know the driver',
      ({ path }) => /^(src|workers)\//.test(path) && !path.startsWith('src/graph/') && !['src/app.ts', 'workers/main.ts'].includes(path),
      /^neo4j-driver/,
    ],
    ['nothing imports the entry points', ({ path }) => path !== 'src/main.ts', /^(src|workers)\/main$/],
    ['the HTTP front knows no feature', ({ path }) => path.startsWith('src/server/'), /\.(resolver|type|input|loader)$/],
  ])('%s', (_rule, who, imported) => {
    expect(offenders(who, imported)).toEqual([]);
  });
});

describe('habits', () => {
  const product = sources.filter(({ path }) => /^(src|workers|schema)\//.test(path));

  test('the environment is read in one file', () => {
    expect(product.filter(({ path, text }) => path !== 'src/config.ts' && text.includes('process.env')).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('every decorator names its type', () => {
    const bare = /@(Field|Arg|Query|Mutation|FieldResolver)\((\)|'[^']*'\)|\{)|@Args\(\)/;
    expect(product.filter(({ text }) => bare.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('exports have names, and no file is longer than a person reads', () => {
    expect(product.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(product.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([]);
  });
});
