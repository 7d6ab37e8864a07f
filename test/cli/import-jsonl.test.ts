import { fileEntry } from '../../cli/files/entries';
import { jsonRows } from '../../cli/file/json-rows';
import { rowsOf, runImport } from './run-import';
import { makeFolder, type Folder } from './tables';

let folder: Folder;
beforeAll(() => (folder = makeFolder()));
afterAll(() => folder.remove());

/** What the importer makes of lines: rows, and sentences about lines that are none. */
async function read(lines: string[]) {
  const [rows, problems]: [object[], string[]] = [[], []];
  for await (const item of jsonRows(await fileEntry(folder.write('rows.jsonl', lines.join('\n'))), 'evidence', () => {})) {
    if ('row' in item) rows.push(item.row);
    else problems.push(`Line ${item.line}: ${item.problem}`);
  }
  return { rows, problems };
}

test('a line is a row; what it says of its source goes where another is named', async () => {
  const row = { id: 'e', level: 3, scale: { min: 0, max: 5 }, note: null };
  const file = folder.write('rows.jsonl', `\n${JSON.stringify({ ...row, source: 'lms' })}\n`);
  const printed = (...options: string[]) => runImport(['jsonl', file, '--kind', 'evidence', '--print', ...options]);
  expect(rowsOf((await printed()).stdout, 'evidence')).toEqual([{ ...row, source: 'lms' }]);
  expect(rowsOf((await printed('--source', 'hr')).stdout, 'evidence')).toEqual([row]);
});

test('a value of the wrong form rejects the row', async () => {
  expect(await read(['{"id":"a","level":"3"}', '{"id":"b","scale":{"min":0}}', '{"id":1}', '{"id":"c"}'])).toEqual({
    rows: [{ id: 'c' }],
    problems: ['Line 1: level must be a number.', 'Line 2: scale needs max.', 'Line 3: id must be a non-empty string.'],
  });
});

test('a number that would become another one costs its line', async () => {
  expect(await read(['{"id":"a","level":9007199254740993}', '{"id":"b","note":"9007199254740993"}'])).toEqual({
    rows: [{ id: 'b', note: '9007199254740993' }],
    problems: ['Line 1: level is a number that cannot be kept as it stands there; write it as a string.'],
  });
});

test('a line that is no row costs itself alone', async () => {
  const { rows, problems } = await read(['\uFEFF{"id":"a"}', '{"id":"b"', '[]', '{"id":"c","persn":"x"}', '{"id":"d"}\r']);
  expect(rows).toEqual([{ id: 'a' }, { id: 'd' }]);
  expect(problems).toEqual([
    expect.stringContaining('Line 2: It is not JSON (') as string,
    'Line 3: Each line must be a JSON object.',
    expect.stringContaining('Line 4: the field of evidence "persn" is not known. Did you mean person?') as string,
  ]);
});

test('a file that is one list is told how to make lines of it', async () => {
  await expect(read(['[{"id":"a"},', '{"id":"b"}]'])).rejects.toThrow('rows.jsonl is one list of JSON; write one object per line');
});
