import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeAccess } from '../../../src/access/access';
import { readConfig, StartError } from '../../../src/config';
import { openGraph } from '../../../src/graph/open';
import { reachGraph } from '../../../src/graph/reach';
import { identify } from '../../../local/process';
import { lock } from '../../../local/lock';
import { sampleOrganisation } from '../../../sample/organisation';
import { cypher } from '../../seed';
import { useApp } from '../../testkit';
import { until } from '../../until';
import { cleanUp, launch, newFolder, printed } from './launched';

const service = useApp();
afterEach(cleanUp);

const API = ['node', '--import', 'tsx', 'src/main.ts'];
const WORKER = ['node', '--import', 'tsx', 'workers/main.ts'];

const fileOf = (content: string, name = 'keys.json') => {
  const folder = newFolder();
  writeFileSync(join(folder, name), content);
  return folder;
};

describe('what whoever starts it can mend is one sentence that names the variable', () => {
  /** The only line it prints before it ends with 1. */
  async function refusal(command: readonly string[], env: Record<string, string>): Promise<string> {
    const start = launch(command, { LOG_LEVEL: 'silent', ...env });
    const code = await start.ended;
    return `${code}: ${start.output()}`;
  }

  test('processes that are started', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const away = { NEO4J_URI: 'bolt://127.0.0.1:9' };
    const unreachable =
      '1: Neo4j cannot be reached at NEO4J_URI: check that it runs there and speaks Bolt, encrypted or not as the address says.\n';
    expect(
      await Promise.all([
        refusal(API, away),
        refusal(WORKER, away),
        refusal(API, { NEO4J_PASSWORD: 'geheim' }),
        refusal(API, { DATA_DIR: fileOf('{"privateKey":{}}') }),
        refusal(API, { PORT: String(port) }),
        refusal(API, { HOST: '192.0.2.1' }),
      ]),
    ).toEqual([
      unreachable,
      unreachable,
      '1: Neo4j does not let us in: check NEO4J_USERNAME and NEO4J_PASSWORD.\n',
      '1: keys.json in DATA_DIR is damaged: remove it, and the next start makes new keys and tokens.\n',
      `1: PORT ${port} is taken by another process: stop that one, or set PORT to another one.\n`,
      '1: HOST 192.0.2.1 is no address of this machine.\n',
    ]);
    await new Promise((resolve) => other.close(resolve));
  });

  const { neo4j } = readConfig({ ...process.env, AUTH_ISSUER: '', AUTH_AUDIENCE: '', AUTH_JWKS_URL: '' });
  test.each<[string, Partial<typeof neo4j>, RegExp]>([
    ['an encrypted address of one that is not', { uri: neo4j.uri.replace('bolt:', 'bolt+s:') }, /^Neo4j cannot be reached at NEO4J_URI: /],
    ['no such database', { database: 'nowhere' }, /^NEO4J_DATABASE names nowhere, which this Neo4j does not have/],
  ])('%s', async (_name, change, words) => {
    const graph = openGraph({ ...neo4j, ...change });
    const reached = reachGraph(graph, 1);
    await expect(reached).rejects.toThrow(StartError);
    await expect(reached).rejects.toThrow(words);
    await graph.driver.close();
  });

  test.each<[string, () => string, RegExp]>([
    ['keys that are no JSON', () => fileOf(''), /^keys\.json in DATA_DIR is damaged: /],
    ['a file as the folder', () => join(fileOf('', 'file'), 'file'), /^DATA_DIR must be a folder that can be written: a file stands /],
    ['tokens that cannot be written', () => folderWith('tokens.json'), /^DATA_DIR must be a folder that can be written: /],
  ])('%s', async (_name, folder, words) => {
    const made = makeAccess({ ...service().config, dataDir: folder() }, {}, Date.now);
    await expect(made).rejects.toThrow(StartError);
    await expect(made).rejects.toThrow(words);
  });
});

function folderWith(name: string): string {
  const folder = newFolder();
  mkdirSync(join(folder, name));
  return folder;
}

describe('the lock of a folder', () => {
  const gone = { pid: 1, started: 'long ago' };
  const file = (folder: string) => join(folder, 'redis.lock');

  test.each<[string, string]>([
    ['with a newline', `${JSON.stringify({ owner: gone })}\n`],
    ['laid out', JSON.stringify({ server: gone, owner: gone }, null, 2)],
    ['empty', ''],
    ['cut', '{"owner":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['of something else', '{"owner":7}'],
  ])('%s whose owner is gone is taken over', async (_name, content) => {
    const folder = newFolder();
    writeFileSync(file(folder), content);
    const held = await lock(folder, 'redis');
    held.release();
    expect(existsSync(file(folder))).toBe(false);
  });

  test('of a process that runs is respected however it is laid out', async () => {
    const folder = newFolder();
    writeFileSync(file(folder), `${JSON.stringify({ owner: identify(process.pid) }, null, 2)}\n`);
    await expect(lock(folder, 'redis')).rejects.toThrow(`is in use by process ${process.pid}`);
  });

  test('that cannot be read is named', async () => {
    const folder = folderWith('redis.lock');
    await expect(lock(folder, 'redis')).rejects.toThrow(/redis\.lock cannot be read: remove it, or set DATA_DIR/);
  });
});

test('a start that is killed while it loads the sample is finished by the next one', async () => {
  await service().wipe();
  const runs = async () =>
    (await cypher<{ kind: string }>(service(), 'MATCH (r:SyncRun {source: "sample"}) RETURN r.kind AS kind', {})).map(({ kind }) => kind);
  const first = launch(API, { SAMPLE: 'on' });
  await until(async () => (await runs()).includes('TEAMS'));
  first.child.kill('SIGKILL');
  await first.ended;
  // Whatever it had come to, it had not come to the end.
  await cypher(service(), 'MATCH (r:SyncRun {source: "sample", kind: "CONTRIBUTIONS"}) DELETE r', {});
  await cypher(service(), 'MATCH (c:Contribution) DETACH DELETE c', {});
  const second = launch(API, { SAMPLE: 'on' });
  await printed(second, /ready http/);
  const [counts] = await cypher<{ people: number; contributions: number }>(
    service(),
    'RETURN COUNT { (:Person) } AS people, COUNT { (:Contribution) } AS contributions',
    {},
  );
  const { people, contributions } = sampleOrganisation(new Date());
  expect(counts).toEqual({ people: people.length, contributions: contributions.length });
  expect(await runs()).toContain('CONTRIBUTIONS');
});
