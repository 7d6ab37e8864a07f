import { readEnrolments } from '../../cli/enrolment/read-enrolments';
import { fileEntry } from '../../cli/files/entries';
import { Notes } from '../../cli/notes';
import { makeFolder, type Folder } from './tables';

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

async function read(content: string) {
  const notes = new Notes();
  const rows = [];
  for await (const row of readEnrolments(await fileEntry(folder.write('enrolments.csv', content)), notes)) rows.push(row);
  return { rows, notes: notes.lines() };
}

test('a table of mentors and mentees becomes rows of the mutation', async () => {
  const lines = [
    'person;side;capacity;skills;prefers;excludes',
    'p-1;mentor;2;;;p-9',
    'p-2;MENTEE;;"s-go:4|urn:skill:7: 3";p-1|p-3;',
    'p-3;Mentee;;;;',
  ];
  expect(await read(lines.join('\n'))).toEqual({
    rows: [
      { number: 1, row: { person: 'p-1', side: 'MENTOR', capacity: 2, excludes: ['p-9'] } },
      {
        number: 2,
        row: {
          person: 'p-2',
          side: 'MENTEE',
          skills: [
            { skill: 's-go', level: 4 },
            { skill: 'urn:skill:7', level: 3 },
          ],
          prefers: ['p-1', 'p-3'],
        },
      },
      { number: 3, row: { person: 'p-3', side: 'MENTEE' } },
    ],
    notes: [],
  });
});

test('what cannot be meant is told with its row and does not stop the others', async () => {
  const { rows } = await read('person,side,capacity,skills\np-1,boss,,\np-2,mentor,two,\np-3,mentee,,s-go\np-4,mentee,,\n');
  expect(rows.map((row) => ('mistake' in row ? [row.number, row.mistake.field] : row.number))).toEqual([
    [1, 'side'],
    [2, 'capacity'],
    [3, 'skills'],
    4,
  ]);
});

test('columns that are needed are asked for, others may be missing', async () => {
  await expect(read('person,role\np-1,mentor\n')).rejects.toThrow(/has no column/);
  expect((await read('person,side\np-1,mentor\n')).rows).toEqual([{ number: 1, row: { person: 'p-1', side: 'MENTOR' } }]);
});
