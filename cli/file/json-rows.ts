import type { Entry } from '../files/entry';
import { lostNumbers } from '../../src/server/exact-numbers';
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
  for await (const { number: line, text } of linesOf(decode(entry, { onBytes }))) {
    if (text.trim() === '') continue;
    const value = parse(text);
    if (typeof value === 'string') {
      if (line === 1 && /^\s*\[/.test(text))
        throw new CliError(`${entry.name} is one list of JSON; write one object per line (jq -c '.[]' does it).`);
      yield { line, id: null, field: null, problem: value };
      continue;
    }
    const unknown = Object.keys(value).find((name) => !known.includes(name));
    if (unknown === undefined) yield readRow(value, kind, line);
    else yield { line, id: idOf(value), field: unknown, problem: unknownName(`the field of ${kind}`, unknown, known) };
  }
}

/** The object, or why the line is none. */
function parse(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text);
    const [lost] = lostNumbers(text, 1);
    if (lost) return `${lost.path} is a number that cannot be kept as it stands there; write it as a string.`;
    return isObject(value) ? value : 'Each line must be a JSON object.';
  } catch (error) {
    return `It is not JSON (${error instanceof Error ? error.message : String(error)}).`;
  }
}

function idOf(value: Record<string, unknown>): string | null {
  return typeof value.id === 'string' && value.id !== '' ? value.id : null;
}

function readRow(value: Record<string, unknown>, kind: RowKind, line: number): FileRow {
  const id = idOf(value);
  if (id === null) return { line, id, field: 'id', problem: 'id must be a non-empty string.' };
  for (const [field, inner] of Object.entries(value)) {
    const problem = problemOf(field, FIELDS[kind][field] ?? { type: 'text' }, inner);
    if (problem) return { line, id, field, problem };
  }
  return { line, row: value as AnyRow };
}
