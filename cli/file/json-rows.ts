import type { Entry } from '../files/entries';
import { decode, linesOf } from '../files/text';
import { CliError } from '../errors';
import { FIELDS } from '../fields';
import type { AnyRow, RowKind } from '../rows';
import { isObject, problemOf } from './check-value';
import type { FileRow } from './csv-rows';
import { knownNames, unknownName } from './unknown';

/** Reads one row of a kind per line. null clears a field. */
export async function* jsonRows(entry: Entry, kind: RowKind, onBytes: (bytes: number) => void): AsyncGenerator<FileRow> {
  const known = knownNames(kind);
  for await (const { number: line, text } of linesOf(decode(await entry.open(onBytes), 'utf-8', entry.name))) {
    if (text.trim() === '') continue;
    const value = parse(text, `${entry.name}, line ${line}`);
    const unknown = Object.keys(value).find((name) => !known.includes(name));
    if (unknown !== undefined) throw new CliError(`${entry.name}, line ${line}: ${unknownName(`the field of ${kind}`, unknown, known)}`);
    yield readRow(value, kind, line);
  }
}

function parse(text: string, place: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(`${place}: it is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  if (!isObject(value)) throw new CliError(`${place}: each line must be a JSON object.`);
  return value;
}

function readRow(value: Record<string, unknown>, kind: RowKind, line: number): FileRow {
  const id = typeof value.id === 'string' && value.id !== '' ? value.id : null;
  if (id === null) return { line, id, field: 'id', problem: 'id must be a non-empty string.' };
  for (const [field, inner] of Object.entries(value)) {
    const problem = problemOf(field, FIELDS[kind][field] ?? { type: 'text' }, inner);
    if (problem) return { line, id, field, problem };
  }
  return { line, row: value as AnyRow };
}
