import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { broaderFirst } from '../../cli/taxonomy';
import { writeEsco } from './esco-files';
import { rowsOf, runImport } from './run-import';
import { makeFolder, type Folder } from './tables';
import { zipOf } from './zip';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder();
  writeEsco(folder);
});
afterAll(() => folder.remove());

const dryRun = (path: string, ...options: string[]) => runImport(['esco', path, '--dry-run', ...options]);

test('skills come above first, without labels that repeat the name, relations to nothing and obsolete concepts', async () => {
  const { code, stdout, stderr } = await dryRun(folder.path);
  expect(code).toBe(0);
  expect(rowsOf(stdout, 'skills')).toEqual([
    {
      id: 'esco:skill/bake',
      name: 'bake',
      description: 'Use an oven.',
      aliases: [],
      broader: [],
      related: [{ skill: 'esco:skill/bread', similarity: 0.5 }],
    },
    {
      id: 'esco:skill/bread',
      name: 'bake bread',
      description: 'Bake it, and "well".',
      aliases: ['bread baking', 'make bread'],
      broader: ['esco:skill/bake'],
      related: [{ skill: 'esco:skill/bake', similarity: 0.5 }],
    },
  ]);
  expect(stderr).toContain('Relations to something broader: 1 of 2.');
  expect(stderr).toContain('Relations between skills: 1 of 2.');
  expect(stderr).toContain('Alternative labels: 3 of 5.');
});

test('occupations are roles: essential is level 3, optional level 2', async () => {
  const { stdout } = await dryRun(folder.path);
  expect(rowsOf(stdout, 'roles')).toEqual([
    {
      id: 'esco:occupation/baker',
      name: 'baker',
      description: 'Bakes.',
      aliases: ['bread maker'],
      requirements: [
        { skill: 'esco:skill/bread', level: 3, importance: 1 },
        { skill: 'esco:skill/bake', level: 2, importance: 0.3 },
      ],
    },
  ]);
});

test('groups are skills above the others where they are asked for', async () => {
  const { stdout } = await dryRun(folder.path, '--groups');
  const rows = rowsOf(stdout, 'skills');
  expect(rows.map((row) => row.id)).toEqual(['esco:skill/S1', 'esco:skill/bake', 'esco:skill/bread']);
  expect(rows[1]).toMatchObject({ broader: ['esco:skill/S1'] });
});

test('zips are read as they are, alone or in a folder', async () => {
  const zipped = makeFolder();
  const names = readdirSync(folder.path);
  const zip = zipped.write('classification.zip', zipOf(names.map((name) => [`esco/${name}`, readFileSync(join(folder.path, name))])));
  const [plain, alone, inside] = await Promise.all([dryRun(folder.path), dryRun(zip), dryRun(zipped.path)]);
  expect(rowsOf(plain.stdout, 'skills')).toHaveLength(2);
  expect(alone.stdout).toBe(plain.stdout);
  expect(inside.stdout).toBe(plain.stdout);
  zipped.remove();
});

test('what is not the download is told in a sentence', async () => {
  const other = makeFolder();
  expect(await dryRun(other.path)).toMatchObject({ code: 2, stderr: expect.stringContaining('does not hold skills_en.csv.') as string });
  const zip = other.write('broken.zip', 'no zip');
  expect(await dryRun(zip)).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read as a zip file') as string });
  other.write('skills_en.csv', 'conceptUri,name\n');
  const { stderr } = await dryRun(join(other.path, 'skills_en.csv'));
  expect(stderr).toContain('skills_en.csv has no column "preferredLabel"; it is not the file it is named after. It has conceptUri, name.');
  other.remove();
});

test('release 1.0 has no status, 1.2 the language behind every name; what is missing is told', async () => {
  const old = makeFolder();
  old.write(
    'ESCO v1.0/skills_en.csv',
    'conceptType,conceptUri,preferredLabel,altLabels\nKSC,http://data.europa.eu/esco/skill/a,bake,"b1\nb2"\nKSC,,nameless,\n',
  );
  old.write('ESCO v1.0/broaderRelationsSkillPillar_en.csv', '"conceptUri";"broaderUri"\r\n');
  const { code, stdout, stderr } = await dryRun(old.path);
  expect(code).toBe(0);
  expect(rowsOf(stdout, 'skills')).toEqual([{ id: 'esco:skill/a', name: 'bake', aliases: ['b1', 'b2'], broader: [], related: [] }]);
  expect(stderr).toContain('There is no occupations_en.csv: there are no roles.');
  expect(stderr).toContain('skills_en.csv has no column "status"; what it would say is left out.');
  expect(stderr).toContain('Left out: 1 concepts that are not released.');
  expect((await dryRun(old.path, '--language', 'de')).stderr).toContain('It holds it in en; choose by --language.');
  old.write('again/skills_en.csv', 'conceptUri,preferredLabel\n');
  expect((await dryRun(old.path)).stderr).toMatch(/holds two files for one: .*v1\.0\/skills_en\.csv and .*again\/skills_en\.csv/);
  old.remove();
});

test('a circle of broader skills does not stop the ordering', () => {
  const rows = ['a', 'b'].map((id, index) => ({ id, name: id, broader: [index === 0 ? 'b' : 'a'] }));
  expect(broaderFirst(rows).map((row) => row.id)).toEqual(['b', 'a']);
});
