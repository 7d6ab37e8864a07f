import { readdirSync } from 'node:fs';
import { fileCycles } from '../local/structure/cycles';
import { functionsOver } from '../local/structure/functions';
import { arrowsOf, FACT_ROOMS, factArrowsUp, ROOMS, roomOf, runsUp } from '../local/structure/rooms';
import { readSources, type Source } from '../local/structure/sources';

const sources = readSources(['src', 'workers', 'schema', 'cli', 'bench', 'sample', 'test', 'local', 'cypher']);
const src = sources.filter(({ path }) => path.startsWith('src/'));
const product = sources.filter(({ path }) => /^(src|workers|schema)\//.test(path));

function offenders(who: (source: Source) => boolean, imported: RegExp): string[] {
  return sources
    .filter(who)
    .flatMap(({ path, imports }) => imports.filter((name) => imported.test(name)).map((name) => `${path} imports ${name}`));
}

test('the folders are read', () => {
  const app = sources.find(({ path }) => path === 'src/app.ts');
  expect(app?.imports).toContain('src/features.ts');
  expect(app?.named).toContain('src/config.ts');
});

describe('rooms', () => {
  test('every file of src stands in a room of the list', () => {
    const known = new Set(ROOMS.flat());
    expect(src.map(({ path }) => roomOf(path) ?? path).filter((room) => !known.has(room))).toEqual([]);
  });

  test('a room imports only rooms above it, types included', () => {
    expect(
      arrowsOf(src)
        .filter(runsUp)
        .map(({ file, imported }) => `${file} imports ${imported}`),
    ).toEqual([]);
  });

  test('a kind of facts knows only those above it', () => {
    expect(
      readdirSync('src/facts')
        .filter((name) => name !== 'facts.ts')
        .sort(),
    ).toEqual([...FACT_ROOMS].sort());
    expect(factArrowsUp(src)).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(fileCycles(sources)).toEqual([]);
  });
});

describe('algorithms are pure', () => {
  /** In a feature's folder, without a suffix that lets it touch the world. */
  const FEATURES = /^src\/(facts|derived|intake|answers|mentoring)\//;
  const ROLE_SUFFIX = /\.(service|resolver|type|input|loader|sync|feature|derived)\.ts$/;
  /** Lists and wiring of rooms, and the HTTP routes of SCIM. */
  const WIRING = new Set(['src/facts/facts.ts', 'src/facts/row/synced.ts', 'src/derived/stages.ts', 'src/derived/affects.ts']);
  const isPure = ({ path }: Source) =>
    FEATURES.test(path) && !ROLE_SUFFIX.test(path) && !WIRING.has(path) && !path.startsWith('src/intake/scim/routes/');
  const WORLD =
    /^(neo4j-driver|type-graphql|graphql$|@apollo\/|bullmq|ioredis|express$|dataloader|node:(fs|http|https|net|child_process|timers))/;
  const byPath = new Map(sources.map((source) => [source.path, source]));

  /** The first way from a file into the world, through what it loads at run time. */
  function wayOut(source: Source, seen = new Set<string>()): string[] | undefined {
    seen.add(source.path);
    for (const name of source.imports) {
      if (WORLD.test(name) || name === 'src/graph/queries.gen.ts') return [source.path, name];
      const next = byPath.get(name);
      const way = next && !seen.has(name) ? wayOut(next, seen) : undefined;
      if (way) return [source.path, ...way];
    }
    return undefined;
  }

  test('whatever they import, nothing of the world is behind it', () => {
    const pure = sources.filter(isPure);
    expect(pure.length).toBeGreaterThan(60);
    expect(pure.map((source) => wayOut(source)).filter((way) => way !== undefined)).toEqual([]);
  });

  test('they have no clock and no chance of their own', () => {
    const impure = sources
      .filter(isPure)
      .filter(({ text }) =>
        /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|setTimeout|randomUUID|randomBytes|randomInt)\b/.test(text),
      );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });
});

describe('arrows point one way', () => {
  test.each<[string, (source: Source) => boolean, RegExp]>([
    [
      'services know neither GraphQL nor the queue',
      ({ path }) => path.endsWith('.service.ts'),
      /^(type-graphql|graphql$|@apollo|bullmq|express)/,
    ],
    ['resolvers never touch the graph', ({ path }) => path.endsWith('.resolver.ts'), /^(src\/graph\/|neo4j-driver)/],
    ['workers never import resolvers', ({ path }) => path.startsWith('workers/'), /\.resolver\.ts$/],
    ['src never looks outside', ({ path }) => path.startsWith('src/'), /^(workers|test|bench|local|cli|schema)\//],
    ['only the start of the process knows the sample', ({ path }) => path.startsWith('src/') && path !== 'src/main.ts', /^sample\//],
    [
      'only the queue and the workers know BullMQ',
      ({ path }) => /^(src|workers)\//.test(path) && path !== 'src/jobs/queue.ts' && !path.startsWith('workers/'),
      /^bullmq/,
    ],
    ['only the graph knows the driver', ({ path }) => /^(src|workers)\//.test(path) && !path.startsWith('src/graph/'), /^neo4j-driver/],
    ['nothing imports the entry points', ({ path }) => path !== 'src/main.ts', /^(src|workers)\/main\.ts$/],
    [
      'the HTTP kit knows no feature',
      ({ path }) => path.startsWith('src/server/'),
      /^src\/(facts|derived|intake|answers|mentoring|jobs)\//,
    ],
  ])('%s', (_rule, who, imported) => {
    expect(offenders(who, imported)).toEqual([]);
  });
});

describe('habits', () => {
  const pathsOf = (files: readonly Source[]) => files.map(({ path }) => path);

  test('the environment is read in one file', () => {
    expect(pathsOf(product.filter(({ path, text }) => path !== 'src/config.ts' && text.includes('process.env')))).toEqual([]);
  });

  test('error codes of the driver stand in the graph room', () => {
    const codes = /Neo\.(Client|Transient|Database)|ServiceUnavailable|SessionExpired/;
    expect(pathsOf(product.filter(({ path, text }) => !path.startsWith('src/graph/') && codes.test(text)))).toEqual([]);
  });

  test('every decorator names its type', () => {
    const bare = /@(Field|Arg|Query|Mutation|FieldResolver)\((\)|'[^']*'\)|\{)|@Args\(\)/;
    expect(pathsOf(product.filter(({ text }) => bare.test(text)))).toEqual([]);
  });

  test('exports have names', () => {
    expect(pathsOf(product.filter(({ text }) => /^export default/m.test(text)))).toEqual([]);
  });

  test('no file and no function is longer than a person reads', () => {
    const own = sources.filter(({ path }) => !path.startsWith('sample/'));
    expect(own.filter(({ text }) => text.trimEnd().split('\n').length > 300).map(({ path }) => path)).toEqual([]);
    expect(own.filter(({ path }) => !path.startsWith('test/')).flatMap((source) => functionsOver(60, source))).toEqual([]);
  });

  test('every folder of cypher and test is a word of the features', () => {
    const folders = (top: string) =>
      readdirSync(top, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    const words = new Set(src.flatMap(({ path }) => path.split('/').slice(1, -1)));
    const others = new Set(['cli', 'evaluate', 'faults', 'operations', 'derivation', 'audit']);
    expect([...folders('cypher'), ...folders('test')].filter((name) => !words.has(name) && !others.has(name))).toEqual([]);
  });
});
