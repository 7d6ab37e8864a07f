import type { Field } from '../fields';
import { problemOf } from './check-value';
import { readMoment, type DayOrder } from './read-moment';
import { readNumber, type CommaUse } from './read-number';

/** Yes and no in the languages of spreadsheets, databases and pandas. */
const YES = 'true yes y 1 1.0 x t on wahr ja vrai oui verdadero sí si vero sim verdadeiro waar ✓ ✔ ☑'.split(' ');
const NO = 'false no n 0 0.0 f off falsch nein faux non falso não nao onwaar nee ✗ ✘ ☐'.split(' ');
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);

const EITHER = /[;|]/;
/** What a spreadsheet shows where a formula failed. */
const FAILED = /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/i;
/** An id that a spreadsheet took for a number, as it shows large ones: the digits are lost. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/** A value, undefined where the cell is as good as empty; a remark to tell once; or why there is none. */
export type Cell = { value: unknown; remark?: string } | { problem: string } | { ambiguous: 'day' | 'comma' };

export interface CellHabits {
  /** Of lists; without one ; and | part them, or line ends. */
  separator?: string | undefined;
  dayOrder?: DayOrder | undefined;
  comma?: CommaUse | undefined;
}

/** A cell that is not empty as a value of its field. */
export function readCell(name: string, field: Field, cell: string, habits: CellHabits = {}): Cell {
  if (FAILED.test(cell.trim()))
    return { value: undefined, remark: `${name}: an error of the spreadsheet (such as #N/A) is read as an empty cell` };
  // ="007" keeps a spreadsheet from taking a text for a number.
  const text = /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell;
  switch (field.type) {
    case 'text':
      return { value: text };
    case 'id':
      return readId(name, text);
    case 'moment':
      return readTime(name, text, habits.dayOrder);
    case 'number':
    case 'integer':
      return readAmount(name, field, text, habits.comma);
    case 'boolean':
      return readWord(name, text);
    case 'list':
      return readList(name, field, text, habits.separator);
    default:
      return readJson(name, field, text);
  }
}

function readId(name: string, text: string): Cell {
  if (!SHORTENED.test(text.trim())) return { value: text.trim() };
  return {
    problem: `${name}: "${text.trim()}" is a number that a spreadsheet shortened. Format the column as text, fill it again and export it.`,
  };
}

function readTime(name: string, text: string, order: DayOrder | undefined): Cell {
  const read = readMoment(text, order);
  if ('ambiguous' in read) return { ambiguous: 'day' };
  if ('problem' in read) return { problem: `${name}: ${read.problem}` };
  if (read.counted) return { value: read.value, remark: `${name}: numbers are read as days since 1900 or seconds since 1970` };
  return { value: read.value ?? undefined, ...(read.zoneless && { remark: `${name}: a time of day without a zone is taken for UTC` }) };
}

function readAmount(name: string, field: Field, text: string, comma: CommaUse | undefined): Cell {
  const read = readNumber(text, comma);
  if ('ambiguous' in read) return { ambiguous: 'comma' };
  const problem =
    'value' in read ? problemOf(name, field, read.value) : `${name} must be a ${field.type === 'integer' ? 'whole ' : ''}number.`;
  return problem
    ? { problem: `${problem} "${text.trim().slice(0, 40)}" is not.` }
    : { value: 'value' in read ? (read.value ?? undefined) : undefined };
}

function readWord(name: string, text: string): Cell {
  const word = text.trim().toLowerCase();
  if (/^(?:nan|none|null|<na>)$/.test(word)) return { value: undefined };
  const value = WORDS.get(word);
  return value === undefined ? { problem: `${name} must be true or false. "${text.slice(0, 40)}" is not.` } : { value };
}

function readList(name: string, field: Field, text: string, separator: string | undefined): Cell {
  // A list whose texts hold separators is written as JSON.
  if (/^\s*\[/.test(text)) return readJson(name, field, text);
  const parts = text.split(separator ?? (EITHER.test(text) ? EITHER : /\r\n|\n|\r/));
  return { value: parts.flatMap((item) => item.trim() || []) };
}

function readJson(name: string, field: Field, text: string): Cell {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `${name} must be JSON: ${text.slice(0, 40)} is not.` };
  }
  const problem = problemOf(name, field, value);
  return problem ? { problem } : { value };
}
