import { execFileSync } from 'node:child_process';
import { createLanguages, languageId, type LinguistLanguage } from '../../cli/git/languages';
import { isLeftOut } from '../../cli/git/left-out';
import { createSkillReader } from '../../cli/git/skills';

// The package is an ES module, which tests cannot require: plain Node reads it.
const read = "import('linguist-languages').then((all) => console.log(JSON.stringify(Object.values(all))))";
const all = JSON.parse(execFileSync(process.execPath, ['-e', read], { encoding: 'utf8', maxBuffer: 1e8 })) as LinguistLanguage[];
const languages = createLanguages(all);
const reader = (depth = 2) => createSkillReader('shop', languages, depth);

describe('languages', () => {
  test.each([
    ['src/a.ts', 'lang:typescript'],
    ['src/a.tsx', 'lang:tsx'],
    ['A.CS', 'lang:c#'],
    ['x/main.rs', 'lang:rust'],
    ['x/y.py', 'lang:python'],
    ['a.cpp', 'lang:c++'],
    ['Dockerfile', 'lang:dockerfile'],
    ['x/Makefile', 'lang:makefile'],
    ['page.html.erb', 'lang:html+erb'],
    ['index.html', 'lang:html'],
    ['a.sql', 'lang:sql'],
    ['schema.graphql', 'lang:graphql'],
    ['some.config.js', 'lang:javascript'],
  ])('%s is %s', (path, id) => expect(languages.idOfFile(path)).toBe(id));

  // Prose, data, headers of three languages, and names that say nothing.
  test.each(['README.md', 'package.json', 'a.yaml', 'a.h', 'a.m', 'LICENSE', 'ts', 'src.ts/a', 'a.unknown'])('%s is none', (path) => {
    expect(languages.idOfFile(path)).toBeUndefined();
  });

  test('ids are unique, short and without blanks', () => {
    const ids = all.map((language) => languageId(language.name));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /\s/.test(id) || id.length > 60)).toEqual([]);
  });
});

describe('changeOf', () => {
  const files = (...changes: [path: string, lines: number | null][]) => changes.map(([path, lines]) => ({ path, lines }));

  test('counts lines and names languages and directories, most lines first', () => {
    const change = reader().changeOf(files(['src/graph/query/a.ts', 5], ['src/b.ts', 2], ['docs/c.md', 20], ['index.ts', 1]));
    expect(change).toEqual({ size: 28, skills: ['lang:typescript', 'dir:shop/docs', 'dir:shop/src/graph', 'dir:shop/src'] });
  });

  test('goes as deep as asked', () => {
    expect(reader(1).changeOf(files(['a/b/c/d.txt', 1]))?.skills).toEqual(['dir:shop/a']);
    expect(reader(3).changeOf(files(['a/b/c/d.txt', 1]))?.skills).toEqual(['dir:shop/a/b/c']);
  });

  test('a file at the top shows the repository only where nothing else does', () => {
    expect(reader().changeOf(files(['NOTES', 1]))?.skills).toEqual(['dir:shop/']);
    expect(reader().changeOf(files(['index.ts', 1]))?.skills).toEqual(['lang:typescript']);
  });

  test('a commit without files is no change', () => expect(reader().changeOf([])).toBeUndefined());

  test('keeps 20 skills of a commit over everything, those with the most lines', () => {
    const change = reader().changeOf(Array.from({ length: 100 }, (_, index) => ({ path: `d${index}/a.py`, lines: index })));
    expect(change?.skills).toHaveLength(20);
    expect(change?.skills.slice(0, 3)).toEqual(['lang:python', 'dir:shop/d99', 'dir:shop/d98']);
  });
});

describe('newRows', () => {
  test('gives each skill once, what is above it first', () => {
    const skills = reader();
    const change = skills.changeOf([{ path: 'src/graph/a.tsx', lines: 1 }]);
    const rows = skills.newRows(change?.skills ?? []);
    expect(rows.map(({ id, name, broader }) => [id, name, broader])).toEqual([
      ['lang:typescript', 'TypeScript', undefined],
      ['lang:tsx', 'TSX', ['lang:typescript']],
      ['dir:shop/', 'shop', undefined],
      ['dir:shop/src', 'shop/src', ['dir:shop/']],
      ['dir:shop/src/graph', 'src/graph', ['dir:shop/src']],
    ]);
    expect(skills.newRows(change?.skills ?? [])).toEqual([]);
  });

  test('odd and long directory names become ids without control characters, 200 characters at most', () => {
    const skills = reader();
    const odd = skills.changeOf([{ path: 'a\nb%/"q" ü/x', lines: 1 }]);
    expect(odd?.skills).toEqual(['dir:shop/a%0Ab%25/"q" ü']);
    const long = ['x', 'y'].map((end) => skills.changeOf([{ path: `${'d'.repeat(240)}${end}/f`, lines: 1 }])?.skills[0] ?? '');
    expect(long.map((id) => id.length)).toEqual([200, 200]);
    expect(long[0]).not.toBe(long[1]);
  });
});

test.each([
  'a/node_modules/b.js',
  'third_party/x.c',
  'a.min.js',
  'api.pb.go',
  'x_pb2.py',
  'types.gen.ts',
  'a/__snapshots__/b.ts',
  'go.sum',
])('%s is left out', (path) => expect(isLeftOut(path)).toBe(true));
test.each(['src/vendors.ts', 'src/distance/a.ts', 'lock.ts', 'generator.ts', 'src/mapper.js'])('%s counts', (path) => {
  expect(isLeftOut(path)).toBe(false);
});
