import type { Notes } from '../notes';
import type { AnyRow } from '../rows';
import type { FileRow } from './csv-rows';

/**
 * One person may have several posts, and a row for each. Rows of one id are made one: what only one of them says is taken, lists are
 * joined, and where they disagree the first is taken and it is told. Holds all rows, so it is for people, of whom there are not too many.
 */
export async function* mergePosts(items: AsyncIterable<FileRow>, notes: Notes): AsyncGenerator<FileRow> {
  const people = new Map<string, { line: number; row: AnyRow }>();
  for await (const item of items) {
    if (!('row' in item)) {
      yield item;
      continue;
    }
    const key = `${item.row.id}\n${item.row.source ?? ''}`;
    const first = people.get(key);
    if (first) first.row = merged(first.row, item.row, item.line, notes);
    else people.set(key, { ...item });
  }
  yield* people.values();
}

function merged(first: AnyRow, second: AnyRow, line: number, notes: Notes): AnyRow {
  const row = { ...first };
  for (const [field, value] of Object.entries(second)) {
    const known = row[field];
    if (known === undefined || known === null) row[field] = value;
    else if (Array.isArray(known) && Array.isArray(value)) row[field] = [...new Set([...(known as unknown[]), ...(value as unknown[])])];
    else if (value !== null && JSON.stringify(known) !== JSON.stringify(value))
      notes.add(`${field}: an id stands in several rows that differ in it; the first is taken`, line);
  }
  notes.add('Rows with an id that stood before are made one with the first', line);
  return row;
}
