import type { EnrolmentInput, ProgramSide } from './operations.gen';

/** Rows of a file: the id of a person, then the places of a mentor, or what a mentee wants to learn as `skill:level`. A heading is left out. */
export function enrolmentsOf(text: string, side: ProgramSide): EnrolmentInput[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
    .filter(([person]) => person && person.toLowerCase() !== 'id' && person.toLowerCase() !== 'person');
  return lines.map(([person = '', ...rest]) => {
    if (side === 'MENTOR') {
      const capacity = Number.parseInt(rest[0] ?? '', 10);
      return { person, side, ...(Number.isNaN(capacity) ? {} : { capacity }) };
    }
    const skills = rest
      .join(' ')
      .split(/\s+/)
      .flatMap((word) => {
        const parts = /^(.+):([1-5])$/.exec(word);
        return parts?.[1] && parts[2] ? [{ skill: parts[1], level: Number(parts[2]) }] : [];
      });
    return { person, side, ...(skills.length ? { skills } : {}) };
  });
}
