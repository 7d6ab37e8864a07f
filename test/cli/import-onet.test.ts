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

describe('releases', () => {
  let release: Folder;
  beforeEach(() => (release = makeFolder()));
  afterEach(() => release.remove());
  const put = (name: string, header: string[], ...rows: string[][]) => release.write(name, tableOf(header, rows, '\t'));
  const dryRun = () => runImport(['onet', release.path, '--dry-run']);
  const rating = (element: string, name: string) => [
    ['1.00', element, name, 'IM', '5', 'N', 'n/a'],
    ['1.00', element, name, 'LV', '7', 'N', 'N'],
  ];

  test('of 30.3 and later: two files of skills, software under elements, job titles', async () => {
    put('db_31/Occupation Data.txt', [CODE, 'Title', 'Description'], ['1.00', 'Bakers', 'Bake.']);
    put('db_31/Essential Skills.txt', RATING, ...rating('2.A', 'Reading'));
    put('db_31/Transferable Skills.txt', RATING, ...rating('2.B', 'Planning'));
    put('db_31/Knowledge.txt', RATING, ...rating('2.C', 'Food'));
    put(
      'db_31/Software Skills.txt',
      [CODE, 'Workplace Example', 'Element ID', 'Element Name', 'Hot Technology', 'In Demand'],
      ['1.00', 'Oven', '2.E', 'Oven software', 'Y', 'N'],
    );
    put('db_31/Job Titles.txt', [CODE, 'Job Title', 'Short Title', 'Source(s)'], ['1.00', 'Bread Maker', 'n/a', '08']);
    put('db_31/Content Model Reference.txt', ['Element ID', 'Element Name', 'Description'], ['2.E', 'Oven software', 'Runs ovens.']);
    const { code, stdout, stderr } = await dryRun();
    expect(code).toBe(0);
    expect(rowsOf(stdout, 'skills').map(({ id, broader }) => [id, broader])).toEqual([
      ['onet:element/2.A', undefined],
      ['onet:element/2.B', undefined],
      ['onet:element/2.C', undefined],
      ['onet:element/2.E', undefined],
      ['onet:technology/oven', ['onet:element/2.E']],
    ]);
    expect(rowsOf(stdout, 'skills').find((row) => row.id === 'onet:element/2.E')).toMatchObject({ description: 'Runs ovens.' });
    expect(rowsOf(stdout, 'roles')).toMatchObject([
      { aliases: ['Bread Maker'], requirements: [{}, {}, {}, { skill: 'onet:technology/oven', importance: 0.4 }] },
    ]);
    expect(stderr).not.toMatch(/has no column|There is no/);
  });

  test('of 25: no column "In Demand"; what is missing is told once', async () => {
    put('Occupation_Data.tsv', ['O*NET-SOC 2019 Code', 'O*NET-SOC 2019 Title'], ['1.00', 'Bakers']);
    put('Skills.txt', RATING.slice(0, 5), ['1.00', '2.A', 'Reading', 'IM', '5'], ['1.00', '2.A', 'Reading', 'LV', '7']);
    release.write(
      'Technology Skills.csv',
      `${CODE},Example,Commodity Code,Commodity Title,Hot Technology\n1.00,"Oven, big",4301,Ovens,Y\n`,
    );
    const { code, stdout, stderr } = await dryRun();
    expect(code).toBe(0);
    expect(rowsOf(stdout, 'roles')).toMatchObject([
      { name: 'Bakers', requirements: [{ level: 5 }, { skill: 'onet:technology/oven,-big' }] },
    ]);
    expect(stderr).toContain('There is no Knowledge.txt: fields of knowledge are missing.');
    expect(stderr).toContain('There is no Alternate Titles.txt or Job Titles.txt: roles have no other titles.');
    expect(stderr).toContain('Technology Skills.csv has no column "In Demand"; what it would say is left out.');
    expect(stderr.match(/"Not Relevant"/g)).toHaveLength(1);
  });

  test('a folder that is none is refused by what it lacks, two releases in one by both', async () => {
    put('Occupation Data.txt', [CODE, 'Title', 'Description']);
    expect((await dryRun()).stderr).toContain(
      'it does not hold Skills.txt (up to release 30.2) or Essential Skills.txt and Transferable Skills.txt (later).',
    );
    release.write('Skills.xlsx', 'PK');
    put('Occupation Data.tsv', [CODE, 'Title', 'Description']);
    put('Skills.txt', RATING);
    expect((await dryRun()).stderr).toMatch(
      /holds two files for one: .*Occupation Data\.tsv and .*Occupation Data\.txt\. Give one release alone\./,
    );
  });

  test('a workbook is told to be one', async () => {
    release.write('Skills.xlsx', 'PK');
    expect((await dryRun()).stderr).toContain('does not hold Occupation Data.txt. Of the forms the site offers, Text is read.');
  });

  test('rows that cannot be read and text in another encoding are told', async () => {
    put('Occupation Data.txt', [CODE, 'Title', 'Description'], ['1.00', 'Bakers', 'x', 'too', 'many'], ['2.00', 'Cooks', 'x']);
    release.write('Skills.txt', Buffer.from(tableOf(RATING, rating('2.A', 'Na\xefve reading'), '\t'), 'latin1'));
    const { stdout, stderr } = await dryRun();
    expect(rowsOf(stdout, 'roles').map((row) => row.name)).toEqual(['Cooks']);
    expect(rowsOf(stdout, 'skills')[0]).toMatchObject({ name: 'Naïve reading' });
    expect(stderr).toContain('Occupation Data.txt: rows that cannot be read are left out: It has 5 cells');
    expect(stderr).toContain('Text that is no UTF-8 is taken for windows-1252.');
  });
});

test('the scales', () => {
  expect([0, 0.8, 0.9, 3.5, 6.2, 7].map(levelOf)).toEqual([1, 1, 2, 3, 5, 5]);
  expect([1, 2, 3, 5].map(importanceOf)).toEqual([0, 0.25, 0.5, 1]);
  expect(technologyNeed({ hot: false, inDemand: true })).toEqual({ level: 3, importance: 1 });
  expect(technologyNeed({ hot: true, inDemand: false }).importance).toBeLessThan(0.5);
});
