import { gzipSync } from 'node:zlib';
import { importanceOf, levelOf, technologyNeed } from '../../cli/onet/scales';
import { rowsOf, runImport } from './run-import';
import { makeFolder, tableOf, type Folder } from './tables';

const CODE = 'O*NET-SOC Code';
const RATING = [CODE, 'Element ID', 'Element Name', 'Scale ID', 'Data Value', 'Recommend Suppress', 'Not Relevant'];

let folder: Folder;
beforeAll(() => {
  folder = makeFolder();
  const write = (name: string, header: string[], rows: string[][]) =>
    folder.write(name, tableOf(header, rows, '\t').replaceAll('\n', '\r\n').replaceAll('"Bake 5"" bread."', 'Bake 5" bread.'));
  const rating = (element: string, scale: string, value: string, suppress = 'N', irrelevant = '') => [
    '15-1.00',
    element,
    element === '2.A' ? 'Reading' : 'Other',
    scale,
    value,
    suppress,
    irrelevant,
  ];
  write('Occupation Data.txt', [CODE, 'Title', 'Description'], [['15-1.00', 'Bakers', 'Bake 5" bread.']]);
  write('Content Model Reference.txt', ['Element ID', 'Element Name', 'Description'], [['2.A', 'Reading', 'To read.']]);
  write('skills.tsv', RATING, [
    rating('2.A', 'IM', '4.00'),
    rating('2.A', 'LV', '3.5', 'N', 'N'),
    rating('2.B', 'IM', '2'),
    rating('2.B', 'LV', '0', 'N', 'Y'),
  ]);
  const knowledge = tableOf(RATING, [rating('2.C', 'IM', '3'), rating('2.C', 'LV', '2', 'Y', 'N'), rating('2.D', 'IM', '3')], '\t');
  folder.write('knowledge.tsv.gz', gzipSync(knowledge));
  write(
    'Technology Skills.txt',
    [CODE, 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
    [
      ['15-1.00', 'Oven Control', '4301', 'Oven software', 'Y', 'Y'],
      ['15-1.00', 'C++', '4302', 'Compilers', 'Y', 'N'],
      ['15-1.00', 'c++', '4301', 'Oven software', 'N', 'N'],
      ['15-1.00', 'Compilers', '4302', 'Compilers', 'N', 'N'],
    ],
  );
  const levels = ['Commodity', 'Class', 'Family', 'Segment'].flatMap((level) => [`${level} Code`, `${level} Title`]);
  write('UNSPSC Reference.txt', levels, [
    ['4301', 'Oven software', '430', 'Machines', '43', 'Software', '4', 'IT'],
    ['9901', 'Pets', '990', 'Pets', '99', 'Pets', '9', 'Animals'],
  ]);
  write(
    'Alternate Titles.txt',
    [CODE, 'Title', 'Alternate Title', 'Source(s)'],
    [
      ['15-1.00', 'Bakers', 'bakers', '01'],
      ['15-1.00', 'Bakers', 'Bread Maker', '01'],
      ['15-1.00', 'Bakers', 'Baker', '01, 02'],
    ],
  );
});
afterAll(() => folder.remove());

test('occupations become roles: ratings, technologies, titles', async () => {
  const { code, stdout, stderr } = await runImport(['onet', folder.path, '--dry-run']);
  expect(code).toBe(0);
  expect(rowsOf(stdout, 'roles')).toEqual([
    {
      id: 'onet:occupation/15-1.00',
      name: 'Bakers',
      description: 'Bake 5" bread.',
      aliases: ['Baker', 'Bread Maker'],
      requirements: [
        { skill: 'onet:element/2.A', level: 3, importance: 0.75 },
        { skill: 'onet:technology/oven-control', level: 3, importance: 1 },
        { skill: 'onet:technology/c++', level: 2, importance: 0.4 },
        { skill: 'onet:unspsc/4302', level: 2, importance: 0.3 },
      ],
    },
  ]);
  expect(stderr).toContain('Ratings of skills and knowledge: 1 of 4. Left out: not relevant 1, suppressed 1, incomplete 1.');
  expect(stderr).toContain('Uses of technologies: 3 of 4.');
});

test('technologies stand below their product categories, and these below what UNSPSC says', async () => {
  const { stdout } = await runImport(['onet', folder.path, '--dry-run']);
  const rows = rowsOf(stdout, 'skills');
  const broader = Object.fromEntries(rows.map((row) => [row.id, row.broader]));
  expect(broader).toEqual({
    'onet:element/2.A': undefined,
    'onet:element/2.B': undefined,
    'onet:element/2.C': undefined,
    'onet:element/2.D': undefined,
    'onet:unspsc/4': undefined,
    'onet:unspsc/43': ['onet:unspsc/4'],
    'onet:unspsc/430': ['onet:unspsc/43'],
    'onet:unspsc/4301': ['onet:unspsc/430'],
    'onet:unspsc/4302': undefined,
    'onet:technology/oven-control': ['onet:unspsc/4301'],
    'onet:technology/c++': ['onet:unspsc/4302', 'onet:unspsc/4301'],
  });
  expect(rows.find((row) => row.id === 'onet:element/2.A')).toEqual({ id: 'onet:element/2.A', name: 'Reading', description: 'To read.' });
});

test('the scales', () => {
  expect([0, 0.8, 0.9, 3.5, 6.2, 7].map(levelOf)).toEqual([1, 1, 2, 3, 5, 5]);
  expect([1, 2, 3, 5].map(importanceOf)).toEqual([0, 0.25, 0.5, 1]);
  expect(technologyNeed({ hot: false, inDemand: true })).toEqual({ level: 3, importance: 1 });
  expect(technologyNeed({ hot: true, inDemand: false }).importance).toBeLessThan(0.5);
});
