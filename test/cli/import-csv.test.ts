import { rowsOf, runImport } from './run-import';
import { makeFolder, type Folder } from './tables';

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

async function printed(content: string | Buffer, kind: string, ...options: string[]) {
  const ended = await runImport(['csv', folder.write('rows.csv', content), '--kind', kind, '--print', ...options]);
  return { ...ended, rows: ended.code === 2 ? [] : rowsOf(ended.stdout, kind) };
}

const PEOPLE = '\uFEFFId;Name;Time zone;roles;active;mentor_capacity;attributes\r\n';

test('cells become values of their field; a BOM, semicolons and line ends of Windows are found out', async () => {
  const { rows, code } = await printed(
    `${PEOPLE}007;"Ek; ""Bo""";Europe/Oslo;dev|lead;yes;2;"{""desk"": 4}"\r\nb;Two\r\n`.replace('b;Two', 'b;"Two\r\nlines";;;No;;'),
    'people',
  );
  expect(code).toBe(0);
  expect(rows).toEqual([
    {
      id: '007',
      name: 'Ek; "Bo"',
      timeZone: 'Europe/Oslo',
      roles: ['dev', 'lead'],
      active: true,
      mentorCapacity: 2,
      attributes: { desk: 4 },
    },
    { id: 'b', name: 'Two\r\nlines', active: false },
  ]);
});

test('a mapping names fields, leaves columns out, sets separators and constants; a null text clears', async () => {
  const map = folder.write(
    'map.json',
    JSON.stringify({
      columns: { No: 'id', Who: 'name', Remarks: null, 'Cost centre': 'attributes.costCentre' },
      separators: { roles: '/' },
      constants: { active: true },
      null: 'NULL',
    }),
  );
  const { rows } = await printed('No,Who,Remarks,roles,title,Cost centre\n1,Ana,x,a;b/c,NULL,42\n', 'people', '--map', map);
  expect(rows).toEqual([{ id: '1', name: 'Ana', roles: ['a;b', 'c'], title: null, active: true, attributes: { costCentre: '42' } }]);
  const flat = folder.write('flat.json', '{"No": "id", "Who": "name"}');
  expect((await printed('No,Who,email\n1,Ana,-\n', 'people', '--map', flat, '--null', '-')).rows).toEqual([
    { id: '1', name: 'Ana', email: null },
  ]);
});

test('nested values are JSON, and what is wrong with them rejects the row with its line', async () => {
  const { code, rows, stderr } = await printed(
    [
      'id,requirements',
      'a,"[{""skill"": ""s"", ""level"": 2.5}]"',
      'b,"[{""skil"": ""s""}]"',
      'c,"[{""level"": 2}]"',
      'd,none',
      ',"[]"',
      '',
    ].join('\n'),
    'roles',
  );
  expect(code).toBe(1);
  expect(rows).toEqual([{ id: 'a', requirements: [{ skill: 's', level: 2.5 }] }]);
  expect(stderr).toContain('Line 3: requirements[0]: the field "skil" is not known. Did you mean skill?');
  expect(stderr).toContain('Line 4: requirements[0] needs skill.');
  expect(stderr).toContain('Line 5: requirements must be JSON: none is not.');
  expect(stderr).toContain('Line 6: The row has no id.');
});

test('numbers and yes or no that are none reject the row', async () => {
  const { rows, stderr } = await printed('id;mentorCapacity;listed\na;1,5;yes\nb;2.5;yes\nc;1;perhaps\nd;3;0\n', 'people');
  expect(rows).toEqual([{ id: 'd', mentorCapacity: 3, listed: false }]);
  expect(stderr).toContain('Line 2: mentorCapacity must be a whole number. "1,5" is not.');
  expect(stderr).toContain('Line 3: mentorCapacity must be a whole number. "2.5" is not.');
  expect(stderr).toContain('Line 4: listed must be true or false. "perhaps" is not.');
});

test.each([
  ['id,nmae\n1,x\n', 'rows.csv, line 1: the column of people "nmae" is not known. Did you mean name?'],
  ['name\nx\n', 'rows.csv, line 1: no column is for id'],
  ['id,name,Name\n1,x,y\n', 'rows.csv, line 1: the columns "name" and "Name" are both for name.'],
  ['id,name\n1,"a\nb"\n2,x,y\n', 'rows.csv, line 4: it has 3 cells, the header has 2.'],
  ['id,name\n1,"a\n2,b\n', 'a quote is opened and never closed'],
  ['id,name\n1,"a"b\n', 'rows.csv, line 2, column name: a quote stands inside a cell'],
  ['', 'rows.csv is empty'],
  [Buffer.from('id,name\n1,Gr\xfc\xdfe\n', 'latin1'), 'rows.csv is not utf-8 text'],
])('a file that cannot be read is told with its line: %j', async (content, message) => {
  const { code, stderr } = await printed(content, 'people');
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('another encoding can be named', async () => {
  const { rows } = await printed(Buffer.from('id,name\n1,Gr\xfc\xdfe\n', 'latin1'), 'people', '--encoding', 'windows-1252');
  expect(rows).toEqual([{ id: '1', name: 'Grüße' }]);
});

test('a mapping that does not fit is told', async () => {
  const absent = folder.write('absent.json', '{"Nr": "id"}');
  expect((await printed('id,name\n', 'people', '--map', absent)).stderr).toContain(
    'The mapping names the column "Nr", which rows.csv does not have',
  );
  const wrong = folder.write('wrong.json', '{"columns": {"id": 1}}');
  expect((await printed('id\n', 'people', '--map', wrong)).stderr).toContain('wrong.json: columns.id:');
  const constant = folder.write('constant.json', '{"columns": {}, "constants": {"activ": true}}');
  expect((await printed('id\n', 'people', '--map', constant)).stderr).toContain('"activ" is not known. Did you mean active?');
});
