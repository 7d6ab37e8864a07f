import { fileEntry } from '../../cli/files/entries';
import { csvRows } from '../../cli/file/csv-rows';
import { NO_MAPPING, readMapping, type Mapping } from '../../cli/file/mapping';
import { Notes } from '../../cli/notes';
import type { RowKind } from '../../cli/rows';
import { rowsOf, runImport } from './run-import';
import { makeFolder, type Folder } from './tables';

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

/** What the importer makes of a table: rows, and sentences about lines that are none. */
async function read(content: string | Buffer, kind: RowKind, mapping: Partial<Mapping> = {}, encoding = 'utf-8') {
  const entry = await fileEntry(folder.write('rows.csv', content));
  const [rows, problems]: [object[], string[]] = [[], []];
  const notes = new Notes();
  for await (const item of csvRows(entry, kind, { ...NO_MAPPING, ...mapping }, { encoding }, notes)) {
    if ('row' in item) rows.push(item.row);
    else problems.push(`Line ${item.line}: ${item.problem}`);
  }
  const told = notes.lines();
  return { rows, problems, ...(told.length > 0 && { notes: told }) };
}

const PEOPLE = '\uFEFFId;Name;Time zone;roles;active;mentor_capacity;attributes\r\n';

test('cells become values of their field; a BOM, semicolons and line ends of Windows are found out', async () => {
  const first = '007;"Ek; ""Bo""";Europe/Oslo;dev|lead;yes;2;"{""desk"": 4}"';
  const { rows } = await read(`${PEOPLE}${first}\r\nb;"Two\r\nlines";;;No;;\r\n`, 'people');
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
  const sections = {
    columns: { No: 'id', Who: 'name', Remarks: null, 'Cost centre': 'attributes.costCentre' },
    separators: { roles: '/' },
    constants: { active: true },
    null: 'NULL',
  };
  const mapping = await readMapping(folder.write('map.json', JSON.stringify(sections)), 'people');
  const { rows } = await read('No,Who,Remarks,roles,title,Cost centre\n1,Ana,x,a;b/c,NULL,42\n', 'people', mapping);
  expect(rows).toEqual([{ id: '1', name: 'Ana', roles: ['a;b', 'c'], title: null, active: true, attributes: { costCentre: '42' } }]);
});

test('nested values are JSON, and what is wrong with them rejects the row with its line', async () => {
  const lines = [
    'id,requirements',
    'a,"[{""skill"": ""s"", ""level"": 2.5}]"',
    'b,"[{""skil"": ""s""}]"',
    'c,"[{""level"": 2}]"',
    'd,none',
    ',"[]"',
  ];
  expect(await read(lines.join('\n'), 'roles')).toEqual({
    rows: [{ id: 'a', requirements: [{ skill: 's', level: 2.5 }] }],
    problems: [
      'Line 3: requirements[0]: the field "skil" is not known. Did you mean skill? Known are skill, level, importance, critical.',
      'Line 4: requirements[0] needs skill.',
      'Line 5: requirements must be JSON: none is not.',
      'Line 6: The row has no id.',
    ],
  });
});

test('numbers and yes or no that are none reject the row', async () => {
  expect(await read('id;mentorCapacity;listed\na;1,5;yes\nb;2.5;yes\nc;1;perhaps\nd;3;0\n', 'people')).toEqual({
    rows: [{ id: 'd', mentorCapacity: 3, listed: false }],
    problems: [
      'Line 2: mentorCapacity must be a whole number. "1,5" is not.',
      'Line 3: mentorCapacity must be a whole number. "2.5" is not.',
      'Line 4: listed must be true or false. "perhaps" is not.',
    ],
  });
});

test.each([
  ['id,nmae\n1,x\n', 'rows.csv, line 1: the column of people "nmae" is not known. Did you mean name?'],
  ['Nr,id,Mail,name\n1,1,x,y\n', 'rows.csv, line 1: the columns "Nr", "Mail" are no fields of people. Known are id, name'],
  ['name\nx\n', 'rows.csv, line 1: no column is for id'],
  ['id,name,Name\n1,x,y\n', 'rows.csv, line 1: columns 2 ("name") and 3 ("Name") are both for name. Rename one of them'],
  ['id,"na\n1,x\n', 'rows.csv, line 1: column 2: a quote is opened and never closed.'],
  [
    Buffer.from('PK\x03\x04rest', 'latin1'),
    'rows.csv is a workbook of a spreadsheet or a zip, not a table of text. Save the sheet as "CSV UTF-8"',
  ],
  ['', 'rows.csv is empty'],
  [
    Buffer.from('id,name\n1,Gr\xfc\xdfe\n', 'latin1'),
    'rows.csv is not utf-8 text (line 2); it looks like windows-1252. Save it as UTF-8, or name its encoding',
  ],
])('a file that cannot be read is told with its line: %j', async (content, message) => {
  await expect(read(content, 'people')).rejects.toThrow(message);
});

test('another encoding can be named', async () => {
  const { rows } = await read(Buffer.from('id,name\n1,Gr\xfc\xdfe \x80\n', 'latin1'), 'people', {}, 'windows-1252');
  expect(rows).toEqual([{ id: '1', name: 'Grüße €' }]);
});

test('a mapping that does not fit is told', async () => {
  await expect(read('id,name\n', 'people', { columns: { Nr: 'id' } })).rejects.toThrow(
    'The mapping names the column "Nr", which rows.csv does not',
  );
  const mapping = (text: string) => readMapping(folder.write('map.json', text), 'people');
  await expect(mapping('{"columns": {"id": 1}}')).rejects.toThrow('map.json: columns.id:');
  await expect(mapping('{"columns": {}, "constants": {"activ": true}}')).rejects.toThrow('"activ" is not known. Did you mean active?');
  await expect(mapping('{')).rejects.toThrow('map.json is not JSON');
});

test('on the command line: rows on standard output, the rest beside it', async () => {
  const args = ['csv', folder.write('rows.csv', 'No,Who,email\n1,Ana,-\n,Bo,\n'), '--kind', 'people', '--print', '--null', '-'];
  const { code, stdout, stderr } = await runImport([...args, '--map', folder.write('flat.json', '{"No": "id", "Who": "name"}')]);
  expect(rowsOf(stdout, 'people')).toEqual([{ id: '1', name: 'Ana', email: null }]);
  expect(stderr).toContain('INVALID_VALUE  id     Line 3: The row has no id.');
  expect(code).toBe(1);
});
