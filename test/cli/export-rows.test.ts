import { toRow, isLeftOut } from '../../cli/export/to-row';
import { cellOf, columnsOf, csvLine } from '../../cli/export/write-cells';
import { csvRows } from '../../cli/file/csv-rows';
import { NO_MAPPING } from '../../cli/file/mapping';
import { fileEntry } from '../../cli/files/entries';
import { Notes } from '../../cli/notes';
import { makeFolder } from './tables';

const EVIDENCE = {
  id: 'e',
  kind: 'ASSESSMENT',
  status: 'ACTIVE',
  person: { id: 'p' },
  skill: { id: 's' },
  by: null,
  level: 3.4,
  raw: 60,
  scale: { min: 0, max: 100 },
  at: '2024-01-01T00:00:00.000Z',
  expiresAt: null,
  source: 'lms',
  note: '',
};

test('a row of evidence is on the scale of its source, without what is not set', () => {
  expect(toRow('evidence', EVIDENCE)).toEqual({
    id: 'e',
    person: 'p',
    skill: 's',
    kind: 'ASSESSMENT',
    level: 60,
    scale: { min: 0, max: 100 },
    at: EVIDENCE.at,
    source: 'lms',
  });
  expect(toRow('evidence', { ...EVIDENCE, scale: null, raw: 3 })).toMatchObject({ level: 3.4 });
});

test('what the service concluded and what was withdrawn is no row', () => {
  expect(isLeftOut('evidence', EVIDENCE)).toBe(false);
  expect(isLeftOut('evidence', { ...EVIDENCE, kind: 'INFERRED' })).toBe(true);
  expect(isLeftOut('evidence', { ...EVIDENCE, status: 'WITHDRAWN' })).toBe(true);
});

test('references are ids, what is free in form stays as it is', () => {
  const attributes = { desk: { id: 4 }, none: null };
  expect(toRow('people', { id: 'p', team: { id: 't' }, roles: [{ id: 'r' }], languages: [], attributes })).toEqual({
    id: 'p',
    team: 't',
    roles: ['r'],
    attributes,
  });
  const prerequisites = [{ skill: { id: 's' }, level: 2, forLevel: 1, group: '' }];
  expect(toRow('skills', { id: 'a', prerequisites })).toEqual({ id: 'a', prerequisites: [{ skill: 's', level: 2, forLevel: 1 }] });
});

test('of addresses those beside the first one are listed', () => {
  const emails = ['a@x.example', 'b@x.example'];
  expect(toRow('people', { id: 'p', email: emails[0], emails })).toEqual({ id: 'p', email: emails[0], emails: [emails[1]] });
  expect(toRow('people', { id: 'p', email: emails[0], emails: [emails[0]] })).toEqual({ id: 'p', email: emails[0] });
});

test('a list the API shows only the beginning of is left out', () => {
  const contributors = Array.from({ length: 100 }, (_, index) => ({ person: { id: `p${index}` }, part: 'AUTHOR' }));
  expect(toRow('contributions', { id: 'c', contributors, source: 'x' })).toEqual({ id: 'c', source: 'x' });
});

test('the importer reads from a table what was written into it', async () => {
  const rows = [
    { id: '1', name: ' ', aliases: ['a;b', 'c'], broader: ['x', 'y'], restricted: false, hours: 2.5 },
    { id: '2', name: 'Two,\n"lines"', description: '\ttab ', aliases: ['[x', 'y'], related: [{ skill: 's', similarity: 0.5 }] },
    { id: '3', name: 'a|b', aliases: [' blank', 'c'], broader: ['one'] },
  ];
  const columns = columnsOf('skills');
  const cells = rows.map((row) => csvLine(columns.map((column) => cellOf((row as Record<string, unknown>)[column]))));
  const folder = makeFolder();
  const entry = await fileEntry(folder.write('skills.csv', csvLine(columns) + cells.join('')));
  const read: object[] = [];
  for await (const item of csvRows(entry, 'skills', NO_MAPPING, {}, new Notes())) if ('row' in item) read.push(item.row);
  const [, ...others] = rows;
  // A text of blanks only is an empty cell.
  expect(read).toEqual([{ id: '1', aliases: ['a;b', 'c'], broader: ['x', 'y'], restricted: false, hours: 2.5 }, ...others]);
  folder.remove();
});
