import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useApp } from '../testkit';
import { writeEsco } from './esco-files';
import { countsOf, runExport, runImport } from './run-import';
import { makeFolder, tableOf, type Folder } from './tables';

const service = useApp();
const RUN = `r${Date.now()}`;
const own = (id: string) => `${id}-${RUN}`;
const mail = (name: string) => `${own(name)}@oven.example`;

let folder: Folder;
beforeAll(() => void (folder = makeFolder()));
afterAll(() => folder.remove());

const env = async () => ({ GRAPHQL_URL: service().url, TOKEN: await service().token({ as: 'ADMIN' }) });
const importing = async (...args: string[]) => runImport(args, await env());

/** Exports a kind, keeps the rows of this test, and imports them again. */
async function roundTrip(kind: string, format: 'csv' | 'jsonl', count: number): Promise<string> {
  const out = join(folder.path, `${kind}.${format}`);
  expect(await runExport(['--kind', kind, '--out', out], await env())).toMatchObject({ code: 0 });
  const exported = readFileSync(out, 'utf8');
  const again = await importing(format, out, '--kind', kind);
  expect(again).toMatchObject({ code: 0, stdout: expect.not.stringContaining('ejected rows') as string });
  const [created, updated, unchanged = 0, rejected] = countsOf(again.stdout, kind);
  expect({ kind, created, updated, rejected }).toEqual({ kind, created: 0, updated: 0, rejected: 0 });
  expect(unchanged).toBeGreaterThanOrEqual(count);
  return exported;
}

const rowOf = (jsonl: string, id: string) =>
  jsonl
    .split('\n')
    .filter((line) => line.includes(`"id":"${id}"`))
    .map((line) => JSON.parse(line) as unknown)[0];

test('a classification comes in whole, a second time nothing is written', async () => {
  const esco = makeFolder();
  writeEsco(esco, `-${RUN}`);
  const [first, second] = [await importing('esco', esco.path), await importing('esco', esco.path)];
  expect([countsOf(first.stdout, 'skills'), countsOf(first.stdout, 'roles')]).toEqual([
    [2, 0, 0, 0],
    [1, 0, 0, 0],
  ]);
  expect([countsOf(second.stdout, 'skills'), countsOf(second.stdout, 'roles')]).toEqual([
    [0, 0, 2, 0],
    [0, 0, 1, 0],
  ]);
  const found = await service().execute(
    'query ($id: ID!) { role(id: $id) { name aliases requirements { skill { name broader { name } } level importance } } }',
    { id: own('esco:occupation/baker') },
    { as: 'ADMIN' },
  );
  expect(found['role']).toEqual({
    name: 'baker',
    aliases: ['bread maker'],
    requirements: expect.arrayContaining([
      { skill: { name: 'bake bread', broader: [{ name: 'bake' }] }, level: 3, importance: 1 },
      { skill: { name: 'bake', broader: [] }, level: 2, importance: 0.3 },
    ]) as unknown,
  });
  esco.remove();
});

test('a table of people: a dry run tells what would happen, the run does it', async () => {
  const team = folder.write(
    'teams.csv',
    tableOf(
      ['id', 'name', 'parent'],
      [
        [own('t'), 'Ovens', own('top')],
        [own('top'), 'All', ''],
      ],
    ),
  );
  expect(countsOf((await importing('csv', team, '--kind', 'teams')).stdout, 'teams')).toEqual([2, 0, 0, 0]);
  const people = folder.write(
    'people.csv',
    tableOf(
      ['id', 'name', 'team', 'manager', 'languages', 'startedOn', 'attributes', 'active', 'email', 'emails'],
      [
        [
          own('ana'),
          'Ana "A" Lima',
          own('t'),
          own('bo'),
          'pt|en',
          '2024-02-01',
          '{"desk":{"no":4}}',
          '',
          mail('ana'),
          `${mail('lima')}|${mail('ana')}`,
        ],
        [own('bo'), 'Bo', '', '', '', '', '', 'no', '', ''],
        [own('cy'), 'Cy', own('none'), '', '', '', '', '', '', ''],
      ],
      ';',
    ),
  );
  const dry = await importing('csv', people, '--kind', 'people', '--dry-run');
  expect(dry.stdout).toContain('Dry run: nothing was written.');
  expect(dry.stdout).toContain(`There is no team with the id ${own('none')}`);
  expect(countsOf(dry.stdout, 'people')).toEqual([3, 0, 0, 0]);
  const { code, stdout } = await importing('csv', people, '--kind', 'people');
  expect({ code, counts: countsOf(stdout, 'people') }).toEqual({ code: 0, counts: [3, 0, 0, 0] });
});

test('contributions and evidence belong to the source they name', async () => {
  const contribution = {
    id: own('c'),
    kind: 'ANSWER',
    title: 'How; "long"?',
    text: 'One\ntwo',
    at: '2024-05-01T10:00:00.000Z',
    contributors: [{ person: own('ana'), part: 'AUTHOR' }],
    skills: [own('esco:skill/bake')],
    source: 'forum',
  };
  const file = folder.write('contributions.jsonl', `${JSON.stringify(contribution)}\n`);
  expect(countsOf((await importing('jsonl', file, '--kind', 'contributions')).stdout, 'contributions')).toEqual([1, 0, 0, 0]);
  const other = await importing('jsonl', file, '--kind', 'contributions', '--source', 'elsewhere');
  expect(other.stdout).toContain('belongs to the source forum');
  expect(rowOf(await roundTrip('contributions', 'jsonl', 1), own('c'))).toEqual(contribution);
});

test.each(['skills', 'teams', 'roles', 'people', 'contributions'])(
  'exported %s come back unchanged, as lines of JSON and as CSV',
  async (kind) => {
    await roundTrip(kind, 'jsonl', 1);
    await roundTrip(kind, 'csv', 1);
  },
);

test('an exported person has what is set and nothing else', async () => {
  expect(rowOf(await roundTrip('people', 'jsonl', 2), own('ana'))).toEqual({
    id: own('ana'),
    name: 'Ana "A" Lima',
    email: mail('ana'),
    emails: [mail('lima')],
    active: true,
    team: own('t'),
    manager: own('bo'),
    languages: ['pt', 'en'],
    startedOn: '2024-02-01T00:00:00.000Z',
    availability: 'FREE',
    mentorCapacity: expect.any(Number) as number,
    listed: expect.any(Boolean) as boolean,
    attributes: { desk: { no: 4 } },
  });
});

test('a broken export leaves the file that was there', async () => {
  const out = join(folder.path, 'kept.csv');
  writeFileSync(out, 'before');
  expect(await runExport(['--kind', 'people', '--out', out], { GRAPHQL_URL: service().url, TOKEN: 'wrong' })).toMatchObject({ code: 2 });
  expect(readFileSync(out, 'utf8')).toBe('before');
});
