import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, makeHistory, type History } from './history';
import { rowsOf, runImport } from './run-import';

const ANA = 'Ana Lima <ana@example.org>';
const BO = 'Bo Ek <bo@example.org>';

let history: History;
let place: string;
const hashes: string[] = [];

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'clones-'));
  history = makeHistory();
  history.git('config', 'uploadpack.allowFilter', 'true');
  history.write('src/core/a.ts', linesOf(200));
  hashes.push(history.commit(ANA, '2024-01-01', 'Core'));
  history.write('docs/notes.md', 'x\n');
  hashes.push(history.commit(BO, '2024-02-01', 'A note'));
  history.write('src/core/b.ts', linesOf(3));
  hashes.push(history.commit(ANA, '2024-03-01', 'More'));
});
afterAll(() => {
  rmSync(place, { recursive: true });
  history.remove();
});

/** The sizes of what is imported, by title. */
async function sizes(folder: string) {
  const { code, stdout, stderr } = await runImport(['git', folder, '--dry-run', '--source', 'x']);
  expect(code).toBe(0);
  const found = rowsOf(stdout, 'contributions').map((row) => [row.title, row.size]);
  return { found: Object.fromEntries(found) as Record<string, number>, stderr };
}

const CUT = 'where the clone is cut off (their files are older) 1';

test.each([
  ['--depth', '2'],
  ['--shallow-since', '2024-01-15T00:00:00Z'],
])('the boundary of a shallow clone (%s) is no work of its author', async (option, value) => {
  const clone = join(place, option);
  history.git('clone', '--quiet', `${option}=${value}`, `file://${history.folder}`, clone);
  const { found, stderr } = await sizes(clone);
  expect(found).toEqual({ More: 3 });
  expect(stderr).toContain(CUT);
});

test('a history that is cut by a replacement or a graft has a boundary too', async () => {
  const clone = join(place, 'replaced');
  history.git('clone', '--quiet', '--no-local', history.folder, clone);
  history.git('-C', clone, '-c', 'user.name=A', '-c', 'user.email=a@x.org', 'replace', '--graft', hashes[1] ?? '');
  const { found, stderr } = await sizes(clone);
  expect(found).toEqual({ More: 3 });
  expect(stderr).toContain(CUT);
});

test('a real first commit is the work of its author', async () => {
  expect((await sizes(history.folder)).found).toEqual({ Core: 200, 'A note': 1, More: 3 });
});

test('of a clone without the content of files, who changed which is read, and that the sizes are missing is told', async () => {
  const clone = join(place, 'partial');
  history.git('clone', '--quiet', '--bare', '--filter=blob:none', `file://${history.folder}`, clone);
  history.git('-C', clone, 'remote', 'set-url', 'origin', 'file:///nowhere');
  const { stdout, stderr } = await runImport(['git', clone, '--dry-run', '--source', 'x']);
  expect(rowsOf(stdout, 'contributions').find((row) => row.title === 'Core')).toMatchObject({
    skills: ['lang:typescript', 'dir:x/src/core'],
  });
  expect(rowsOf(stdout, 'contributions').filter((row) => 'size' in row)).toEqual([]);
  expect(stderr).toContain('This clone lacks the content of files (--filter), so commits have no size');
});

test('a clone without the folders of its commits is refused in words', async () => {
  const clone = join(place, 'treeless');
  history.git('clone', '--quiet', '--bare', '--filter=tree:0', `file://${history.folder}`, clone);
  const { code, stderr } = await runImport(['git', clone, '--dry-run']);
  expect(code).toBe(2);
  expect(stderr).toContain('Clone it whole, or with --filter=blob:none.');
});
