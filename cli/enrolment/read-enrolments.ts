import type { Entry } from '../files/entry';
import { readRecords } from '../files/records';
import type { Notes } from '../notes';

/** A row of the mutation `enroll`. */
export interface EnrolmentRow {
  readonly person: string;
  readonly side: 'MENTOR' | 'MENTEE';
  readonly capacity?: number;
  readonly skills?: readonly { readonly skill: string; readonly level: number }[];
  readonly prefers?: readonly string[];
  readonly excludes?: readonly string[];
}

/** Why a row of the file is not sent. */
export interface CellMistake {
  readonly field: string;
  readonly message: string;
}

/** A row of the file, counted from 1, below the header. */
export type ReadRow =
  | { readonly number: number; readonly row: EnrolmentRow }
  | { readonly number: number; readonly person: string; readonly mistake: CellMistake };

const NEEDED = { person: 'person', side: 'side' } as const;
const OPTIONAL = { capacity: 'capacity', skills: 'skills', prefers: 'prefers', excludes: 'excludes' } as const;

/** The rows of a table person, side, capacity, skills, prefers, excludes. Throws CliError where it is no such table. */
export async function* readEnrolments(entry: Entry, notes: Notes): AsyncGenerator<ReadRow> {
  let count = 0;
  for await (const cells of readRecords(entry, NEEDED, { notes, quiet: new Set(Object.values(OPTIONAL)) }, OPTIONAL)) {
    const number = ++count;
    const person = cells.person.trim();
    const [row, mistake] = rowOf(person, cells);
    yield mistake ? { number, person, mistake } : { number, row };
  }
}

type Cells = Readonly<Record<keyof typeof NEEDED | keyof typeof OPTIONAL, string>>;

function rowOf(person: string, cells: Cells): [row: EnrolmentRow, mistake?: CellMistake] {
  const side = cells.side.trim().toUpperCase();
  const capacity = cells.capacity.trim();
  const skills = listOf(cells.skills).map(levelOf);
  const wrong = skills.find(({ level }) => level === undefined);
  const row = {
    person,
    side: side as EnrolmentRow['side'],
    ...(capacity !== '' && { capacity: Number(capacity) }),
    ...(skills.length > 0 && { skills: skills.map(({ skill, level }) => ({ skill, level: level ?? 0 })) }),
    ...(cells.prefers.trim() !== '' && { prefers: listOf(cells.prefers) }),
    ...(cells.excludes.trim() !== '' && { excludes: listOf(cells.excludes) }),
  };
  if (side !== 'MENTOR' && side !== 'MENTEE') return [row, { field: 'side', message: `"${cells.side}" is neither MENTOR nor MENTEE.` }];
  if (!/^\d{0,4}$/.test(capacity)) return [row, { field: 'capacity', message: `"${capacity}" is not a whole number.` }];
  if (wrong) return [row, { field: 'skills', message: `"${wrong.skill}" has no level from 1 to 5; skills are written as id:level.` }];
  return [row];
}

function listOf(cell: string): string[] {
  return cell
    .split(/[;|\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** "s-go:3"; ids may hold colons. */
function levelOf(text: string): { skill: string; level: number | undefined } {
  const found = /^(.+):\s*([1-5])$/.exec(text);
  return { skill: found?.[1]?.trim() ?? text, level: found ? Number(found[2]) : undefined };
}
