import { readKnownPeople } from '../../cli/git/known-people';
import { makeHistory } from './history';
import { rowsOf, runImport } from './run-import';
import { makeFolder, type Folder } from './tables';

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

const ANA = { id: 'E-1', name: 'Ana Lima', email: 'ana@x.org', mailboxes: ['ana@x.org', 'al@home.net'] };

test.each([
  ['people.csv', 'Id;Name;E-Mail;email 2\nE-1;Ana Lima;Ana@x.org;al+git@home.net\nE-2;Without;;\n'],
  ['people.tsv', 'id\tname\temails\nE-1\tAna Lima\tana@x.org, al@home.net\n'],
  ['people.jsonl', '{"id":"E-1","name":"Ana Lima","email":"ana@x.org","emails":["al@home.net"],"title":"x"}\n'],
])('%s says who is who', async (name, content) => expect(await readKnownPeople(folder.write(name, content))).toEqual([ANA]));

test('a file in the form of .mailmap names people by their first address', async () => {
  const file = folder.write('who', '# Ours\nAna Lima <ana@x.org> <al@home.net>\nAna Lima <ana@x.org> anna <a@y.org>\n');
  expect(await readKnownPeople(file)).toEqual([{ ...ANA, id: 'ana@x.org', mailboxes: ['ana@x.org', 'al@home.net', 'a@y.org'] }]);
});

test.each([
  ['id,name\n1,x\n', 'people.csv, line 1: no column is called email.'],
  ['id,name,email\n1,A,a@x.org\n2,B,A@x.org\n', 'people.csv, line 3: a@x.org is an address of 2 and, in line 2, of 1.'],
])('what cannot be used is told: %j', async (content, message) => {
  await expect(readKnownPeople(folder.write('people.csv', content))).rejects.toThrow(message);
});

test('the history names people by the ids of the file', async () => {
  const history = makeHistory();
  history.write('a.ts', 'x\n');
  history.commit('anna <AL@home.net>', '2024-01-01', 'One\n\nReviewed-by: Bo Ek <bo@x.org>');
  const file = folder.write('people.csv', 'id,name,email,email 2\nE-1,Ana Lima,ana@x.org,al@home.net\nE-9,Not Here,no@x.org,\n');
  const { stdout } = await runImport(['git', history.folder, '--dry-run', '--people', file]);
  history.remove();
  expect(rowsOf(stdout, 'people')).toEqual([
    { id: 'E-1', name: 'Ana Lima', email: 'ana@x.org', emails: ['al@home.net'] },
    { id: 'bo@x.org', name: 'Bo Ek', email: 'bo@x.org' },
  ]);
  expect(rowsOf(stdout, 'contributions')[0]?.contributors).toEqual([
    { person: 'E-1', part: 'AUTHOR' },
    { person: 'bo@x.org', part: 'REVIEWER' },
  ]);
});
