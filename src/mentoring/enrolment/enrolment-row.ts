import { told } from '../../shortened';

/** One row of an enrolment as it was sent. */
export interface EnrolmentRow {
  readonly person: string;
  readonly side: 'MENTOR' | 'MENTEE';
  readonly capacity?: number | null | undefined;
  readonly skills?: readonly { readonly skill: string; readonly level: number }[] | null | undefined;
  readonly prefers?: readonly string[] | null | undefined;
  readonly excludes?: readonly string[] | null | undefined;
}

/** What is known of those that rows name. */
export interface KnownNames {
  readonly people: ReadonlyMap<
    string,
    { readonly name: string; readonly active: boolean; readonly listed: boolean; readonly mentorCapacity: number }
  >;
  readonly skills: ReadonlySet<string>;
}

/** Why a row is not taken. */
export interface RowMistake {
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

const MOST_CAPACITY = 100;
const MOST_NAMES = 50;

/** The first mistake of a row; undefined where there is none. */
export function mistakeOf(row: EnrolmentRow, { people, skills }: KnownNames): RowMistake | undefined {
  const person = people.get(row.person);
  if (!person) return unknown('person', told`There is no person with the id ${row.person}.`);
  if (!person.active) return { code: 'INACTIVE', field: 'person', message: `${person.name} has left the organisation.` };
  if (row.side === 'MENTOR' && !person.listed)
    return { code: 'OPTED_OUT', field: 'person', message: `${person.name} does not want to be found as a mentor.` };
  const { capacity } = row;
  if (capacity != null && (!Number.isInteger(capacity) || capacity < 0 || capacity > MOST_CAPACITY))
    return bad('capacity', `capacity is a whole number from 0 to ${MOST_CAPACITY}.`);
  for (const field of ['prefers', 'excludes', 'skills'] as const)
    if ((row[field]?.length ?? 0) > MOST_NAMES) return bad(field, `${field} has at most ${MOST_NAMES} entries.`);
  for (const field of ['prefers', 'excludes'] as const)
    for (const id of row[field] ?? []) {
      if (id === row.person) return bad(field, `${field} names the person themselves.`);
      if (!people.has(id)) return unknown(field, told`There is no person with the id ${id}.`);
    }
  for (const { skill, level } of row.skills ?? []) {
    if (!skills.has(skill)) return unknown('skills', told`There is no skill with the id ${skill} that is in use.`);
    if (!Number.isInteger(level) || level < 1 || level > 5) return bad('skills', 'level is a whole number from 1 to 5.');
  }
  return undefined;
}

function unknown(field: string, message: string): RowMistake {
  return { code: 'UNKNOWN_REFERENCE', field, message };
}

function bad(field: string, message: string): RowMistake {
  return { code: 'INVALID_VALUE', field, message };
}

/** The ids that rows name, each once. */
export function namesIn(rows: readonly EnrolmentRow[]): { people: string[]; skills: string[] } {
  const people = new Set<string>();
  const skills = new Set<string>();
  for (const row of rows) {
    for (const id of [row.person, ...(row.prefers ?? []), ...(row.excludes ?? [])]) people.add(id);
    for (const { skill } of row.skills ?? []) skills.add(skill);
  }
  return { people: [...people].sort(), skills: [...skills].sort() };
}
