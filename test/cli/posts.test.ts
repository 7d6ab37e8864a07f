import type { FileRow } from '../../cli/file/csv-rows';
import { mergePosts } from '../../cli/file/posts';
import { Notes } from '../../cli/notes';

async function merge(...rows: { id: string; [field: string]: unknown }[]) {
  async function* items(): AsyncGenerator<FileRow> {
    for (const [index, row] of rows.entries()) yield { line: index + 2, row };
  }
  const [merged, notes]: [object[], Notes] = [[], new Notes()];
  for await (const item of mergePosts(items(), notes)) if ('row' in item) merged.push(item.row);
  return { merged, notes: notes.lines() };
}

test('two posts of one person are made one where they agree', async () => {
  expect(
    await merge(
      { id: '1', name: 'Ana', team: 'a', roles: ['x'] },
      { id: '2', name: 'Bo' },
      { id: '1', name: 'Ana', roles: ['y', 'x'], title: 'T' },
    ),
  ).toEqual({
    merged: [
      { id: '1', name: 'Ana', team: 'a', roles: ['x', 'y'], title: 'T' },
      { id: '2', name: 'Bo' },
    ],
    notes: ['Rows with an id that stood before are made one with the first (line 4).'],
  });
});

test('where they do not, the first is taken and it is told', async () => {
  const { merged, notes } = await merge({ id: '1', team: 'a', title: 'T' }, { id: '1', team: 'b' }, { id: '1', team: 'c' });
  expect(merged).toEqual([{ id: '1', team: 'a', title: 'T' }]);
  expect(notes[0]).toBe('team: an id stands in several rows that differ in it; the first is taken (lines 3, 4).');
});

test('rows of several sources stay apart', async () => {
  expect((await merge({ id: '1', source: 'a' }, { id: '1', source: 'b' })).merged).toHaveLength(2);
});
