import { fileEntry } from '../../cli/files/entries';
import { csvRows } from '../../cli/file/csv-rows';
import { NO_MAPPING } from '../../cli/file/mapping';
import { Notes } from '../../cli/notes';
import type { RowKind } from '../../cli/rows';
import { runImport } from './run-import';
import { makeFolder, type Folder } from './tables';

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

async function read(content: string | Buffer, kind: RowKind = 'people') {
  const entry = await fileEntry(folder.write('rows.csv', content));
  const [rows, problems, notes]: [object[], string[], Notes] = [[], [], new Notes()];
  for await (const item of csvRows(entry, kind, NO_MAPPING, {}, notes)) {
    if ('row' in item) rows.push(item.row);
    else problems.push(`Line ${item.line}: ${item.problem}`);
  }
  return { rows, problems, notes: notes.lines() };
}

const TWO = [
  { id: '1', name: 'Ana' },
  { id: '2', name: 'Bo' },
];

test.each([
  ['a line that names the separator', 'sep=;\r\nid;name\r\n1;Ana\r\n2;Bo\r\n'],
  ['the same in quotes and capitals, with a mark', '\uFEFF"SEP=|"\nid|name\n1|Ana\n2|Bo\n'],
  ['the same with a tab', 'sep=\t\nid\tname\n1\tAna\n2\tBo\n'],
  ['empty rows, above the header too', '\n,,\nid,name,\n1,Ana,\n ,\t,\n\n,,\n2,Bo\n,,,,\n'],
  ['cells behind the last, and none', 'id,name,title\n1,Ana,,,\n2,Bo\n'],
  ['empty headers', 'id,name,,\n1,Ana,,\n2,Bo,,\n'],
  ['line ends of every kind', 'id,name\r\n1,Ana\n2,Bo\r'],
  ['line ends of old Macs', 'id,name\r1,Ana\r2,Bo\r'],
  ['no line end at the end', 'id,name\n1,Ana\n2,Bo'],
  ['UTF-16 as "Unicode text"', Buffer.from('\uFEFFid\tname\r\n1\tAna\r\n2\tBo\r\n', 'utf16le')],
  ['UTF-16 with the high byte first', Buffer.from('\uFEFFid,name\n1,Ana\n2,Bo\n', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('id,name\n1,Ana\n2,Bo\n', 'utf16le')],
  ['texts kept as formulas', 'id,name\n"=""1""",Ana\n="2",Bo\n'],
  ['signs without width in the header', 'id\u200B,\uFEFFname\n1,Ana\n2,Bo\n'],
])('%s', async (_, content) => expect(await read(content)).toEqual({ rows: TWO, problems: [], notes: [] }));

test('a bad row costs itself alone, and is named by its own line', async () => {
  const lines = ['id,name', '1,"Ana\r\nLima"', '2,Bo,extra', '3,"Cy"x', '4,5" disk', '5,"Di', '6,Ed', '7,"Flo, Jr."'];
  expect(await read(lines.join('\r\n'))).toEqual({
    rows: [
      { id: '1', name: 'Ana\r\nLima' },
      { id: '4', name: '5" disk' },
      { id: '6', name: 'Ed' },
      { id: '7', name: 'Flo, Jr.' },
    ],
    problems: [
      'Line 4: It has 3 cells, the header has 2. A cell that holds the separator stands in quotes.',
      'Line 5: column name: a quote stands inside a cell; put the cell in quotes and write the quote twice ("").',
      'Line 7: column name: a quote stands inside a cell; put the cell in quotes and write the quote twice ("").',
    ],
    notes: [],
  });
});

test('a quote that is never closed costs its line', async () => {
  const { rows, problems } = await read('id,name\n1,"Ana\n2,Bo\n3,Cy\n');
  expect(rows).toEqual([
    { id: '2', name: 'Bo' },
    { id: '3', name: 'Cy' },
  ]);
  expect(problems).toEqual(['Line 2: column name: a quote is opened and never closed.']);
});

test('what lies inside a broken record is no row', async () => {
  const { rows, problems } = await read('id,name,title\n1,"a\nb, c\nd"x,T\n2,Bo,T\n');
  expect(rows).toEqual([{ id: '2', name: 'Bo', title: 'T' }]);
  expect(problems[1]).toBe('Line 3: It stands behind a broken quote and has 2 cells, the header has 3.');
});

test('one cell of another encoding costs its row', async () => {
  const content = Buffer.concat([Buffer.from('id,name\n1,Grüße\n2,Zoë\n3,Gr'), Buffer.from([0xfc]), Buffer.from('n\n4,Ana\n')]);
  const { rows, problems } = await read(content);
  expect(rows).toHaveLength(3);
  expect(problems).toEqual(['Line 4: name is no UTF-8 text: "Gr\uFFFDn". Save the whole file as UTF-8.']);
});

test('cells without a header, errors of formulas and times without a zone are told once', async () => {
  const content = ',id,person,skill,kind,at\n0,e1,p,s,ASSESSMENT,2024-03-01 12:30\n1,e2,#N/A,s,ASSESSMENT,2024-03-01 13:30:05.25\n';
  expect(await read(content, 'evidence')).toEqual({
    rows: [
      { id: 'e1', person: 'p', skill: 's', kind: 'ASSESSMENT', at: '2024-03-01T12:30:00Z' },
      { id: 'e2', skill: 's', kind: 'ASSESSMENT', at: '2024-03-01T13:30:05.25Z' },
    ],
    problems: [],
    notes: [
      'column 1 has no name and is left out (lines 2, 3).',
      'at: a time of day without a zone is taken for UTC (lines 2, 3).',
      'person: an error of the spreadsheet (such as #N/A) is read as an empty cell (line 3).',
    ],
  });
});

test('days and commas that can be read in two ways are as the rest of the column has them', async () => {
  const dates = await read('id,startedOn\n1,03/04/2024\n2,25/04/2024\n');
  expect(dates.rows).toEqual([
    { id: '1', startedOn: '2024-04-03' },
    { id: '2', startedOn: '2024-04-25' },
  ]);
  const hours = await read('id;hours\na;1,250\nb;2,5\nc;1.500\n', 'skills');
  expect(hours.rows).toEqual([
    { id: 'a', hours: 1.25 },
    { id: 'b', hours: 2.5 },
    { id: 'c', hours: 1500 },
  ]);
  expect((await read('id;hours\na;1,250\nb;1,250,000\n', 'skills')).rows[0]).toEqual({ id: 'a', hours: 1250 });
});

test('where the column does not tell, the row is rejected in words', async () => {
  expect((await read('id,startedOn\n1,03/04/2024\n')).problems).toEqual([
    'Line 2: startedOn: "03/04/2024" can be read in two ways, and no other cell of the column tells which number is the month; write it as 2026-03-01.',
  ]);
  expect((await read('id;hours\na;1,250\n', 'skills')).problems[0]).toContain('whether the comma is decimal');
  expect((await read('id,startedOn\n1,03/04/2024\n2,25/04/2024\n3,04/25/2024\n')).problems).toHaveLength(1);
});

test('an id that a spreadsheet shortened is rejected, since its digits are lost', async () => {
  expect((await read('id,name,manager\n1.23457E+11,Ana,\n2,Bo,"1,23E+11"\n')).problems).toEqual([
    'Line 2: id: "1.23457E+11" is a number that a spreadsheet shortened. Format the column as text, fill it again and export it.',
    'Line 3: manager: "1,23E+11" is a number that a spreadsheet shortened. Format the column as text, fill it again and export it.',
  ]);
});

test('yes and no are read in other languages, and lists with a line each', async () => {
  const { rows } = await read('id;active;roles\n1;WAHR;"dev\nlead"\n2;faux;dev\n3;1.0;\n4;nan;\n');
  expect(rows).toEqual([
    { id: '1', active: true, roles: ['dev', 'lead'] },
    { id: '2', active: false, roles: ['dev'] },
    { id: '3', active: true },
    { id: '4' },
  ]);
});

test('on the command line the remarks stand before the summary', async () => {
  const file = folder.write('rows.csv', 'id,person,skill,kind,at\ne,p,s,ASSESSMENT,2024-03-01 12:30\n');
  const { stderr } = await runImport(['csv', file, '--kind', 'evidence', '--print']);
  expect(stderr).toContain('at: a time of day without a zone is taken for UTC (line 2).');
});
