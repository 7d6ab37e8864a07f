import { rowsOf, runImport } from './run-import';
import { makeFolder, type Folder } from './tables';

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

const printed = (lines: string[], ...options: string[]) =>
  runImport(['jsonl', folder.write('rows.jsonl', lines.join('\n')), '--kind', 'evidence', '--print', ...options]);

test('a line is a row; its source is left out where one is named', async () => {
  const row = { id: 'e', level: 3, scale: { min: 0, max: 5 }, note: null };
  const lines = ['', JSON.stringify({ ...row, source: 'lms' })];
  expect(rowsOf((await printed(lines)).stdout, 'evidence')).toEqual([{ ...row, source: 'lms' }]);
  expect(rowsOf((await printed(lines, '--source', 'hr')).stdout, 'evidence')).toEqual([row]);
});

test('a value of the wrong form rejects the row', async () => {
  const { code, stdout, stderr } = await printed(['{"id":"a","level":"3"}', '{"id":"b","scale":{"min":0}}', '{"id":1}', '{"id":"c"}']);
  expect(code).toBe(1);
  expect(rowsOf(stdout, 'evidence')).toEqual([{ id: 'c' }]);
  expect(stderr).toContain('Line 1: level must be a number.');
  expect(stderr).toContain('Line 2: scale needs max.');
  expect(stderr).toContain('Line 3: id must be a text that is not empty.');
});

test.each([
  ['{"id":"a"', 'rows.jsonl, line 2: it is not JSON'],
  ['[]', 'rows.jsonl, line 2: each line must be a JSON object.'],
  ['{"id":"a","persn":"x"}', 'rows.jsonl, line 2: the field of evidence "persn" is not known. Did you mean person?'],
])('a line that is no row ends it: %s', async (line, message) => {
  const { code, stderr } = await printed(['{"id":"a"}', line]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) as string });
});
