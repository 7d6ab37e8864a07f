import { join } from 'node:path';
import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { runEvaluate } from './run-import';
import { type Folder, makeFolder } from './tables';

const service = useApp();
const p = newPrefix();
let folder: Folder;

beforeAll(async () => {
  folder = makeFolder();
  const change = (id: string, at: string, person: string, skill: string, size: number) => ({
    id: `${p}${id}`,
    kind: 'CODE_CHANGE' as const,
    title: `Change ${id}`,
    at,
    size,
    contributors: [{ person: `${p}${person}` }],
    skills: [`${p}${skill}`],
  });
  await seed(service(), {
    skills: ['kafka', 'sql'].map((name) => ({ id: `${p}${name}`, name: `${p}${name}` })),
    people: ['ana', 'ben', 'cyd'].map((name) => ({ id: `${p}${name}`, name })),
    contributions: [
      change('c1', '2023-01-01', 'ana', 'kafka', 500),
      change('c2', '2024-01-01', 'ben', 'kafka', 90),
      change('c3', '2024-02-01', 'cyd', 'sql', 90),
    ],
  });
  folder.write('qrels.txt', [`${p}kafka 0 ${p}ben 1`, `${p}sql 0 ${p}cyd 1`, `${p}sql 0 ${p}stranger 1`].join('\n'));
});
afterAll(() => folder.remove());

const evaluate = async (...args: string[]) =>
  runEvaluate([folder.path, ...args], { GRAPHQL_URL: service().url, TOKEN: await service().token({ as: 'ADMIN' }) });

test('judged skills are asked and measured; a saved run is compared with', async () => {
  const file = join(folder.path, 'run.json');
  const first = await evaluate('--save', file, '--ablate');
  expect(first).toMatchObject({ code: 0 });
  expect(first.stdout).toMatch(/^2 queries\n/);
  expect(first.stdout).toMatch(/MRR +\d\.\d{4} +\d\.\d{4} \.\. \d\.\d{4}/);
  expect(first.stdout).toMatch(/without knowledge +\d\.\d{4}/);
  expect(first.stdout).toMatch(new RegExp(`relevant \\(1\\) +${p}stranger +- +Not known to the service`));
  const again = await evaluate('--compare', file, '--losses', '0');
  expect(again.stdout).toMatch(/nDCG@10 +(\d\.\d{4}) +\1 +\+0\.0000 +\+0\.0000 \.\. \+0\.0000 +1\.0000/);
});

test('as of a day, work that came later does not count', async () => {
  const { stdout } = await evaluate('--as-of', '2023-06-01');
  expect(stdout).toContain('2 queries, 1 without an answer');
  expect(stdout).toMatch(new RegExp(`relevant \\(1\\) +${p}ben +-`));
});

test('a query of the folder that the service refuses is named', async () => {
  const { code, stderr } = await evaluate('--as-of', 'yesterday');
  expect(code).toBe(2);
  expect(stderr).toMatch(new RegExp(`query ${p}kafka: The service at .* refused the call: input\\.asOf must be`));
});

test('mistakes in the call end with one sentence', async () => {
  expect(await evaluate('--losses', 'many')).toMatchObject({ code: 2 });
  const missing = await evaluate('--compare', '/nowhere.json');
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no file /nowhere.json') as string });
});
