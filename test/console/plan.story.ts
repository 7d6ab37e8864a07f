import { newPrefix, seed } from '../seed';
import type { Caller, TestApp } from '../testkit';
import { draft } from '../plan/story';

const LD: Caller = { as: 'LD' };
/** As they stand in the pictures. */
const SKILLS = ['Bridge inspection', 'Brake testing', 'Crane safety', 'Hydraulics', 'Signal maintenance', 'Track welding'];
export const MENTORS = 60;
const PLACES = 5;

/** Each place of a mentor is for one mentee. */
export const PAIRS = MENTORS * PLACES;

/** A program of 300 mentees and 60 mentors with five places each, ten mentors a skill, and its draft of 300 pairs. */
export async function largePlan(service: TestApp): Promise<{ program: string; plan: string }> {
  const p = newPrefix();
  const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
  const skill = (i: number) => `${p}skill-${i % SKILLS.length}`;
  const name = (word: string, i: number) => `${word} ${String(i).padStart(3, '0')}`;
  const person = (side: string, i: number, more: object) => ({
    id: `${p}${side}-${i}`,
    name: name(side, i),
    email: `${side}-${i}@example.com`.toLowerCase(),
    timeZone: 'Europe/Berlin',
    languages: ['English'],
    location: i % 2 ? 'Porto' : 'Hamburg',
    ...more,
  });
  await seed(service, {
    skills: SKILLS.map((title, i) => ({ id: skill(i), name: title })),
    people: [...many(MENTORS, (i) => person('Mentor', i, { mentorCapacity: PLACES })), ...many(PAIRS, (i) => person('Mentee', i, {}))],
    evidence: many(MENTORS, (i) => ({
      id: `${p}evidence-${i}`,
      person: `${p}Mentor-${i}`,
      skill: skill(i),
      kind: 'ASSESSMENT',
      level: 4 + (i % 10) / 10,
      at: new Date().toISOString(),
    })),
  });
  const program = `${p}program`;
  await service.execute(
    'mutation ($input: ProgramInput!) { createProgram(input: $input) { id } }',
    { input: { id: program, name: 'Large mentoring', format: 'MENTORING' } },
    LD,
  );
  const rows = [
    ...many(MENTORS, (i) => ({ person: `${p}Mentor-${i}`, side: 'MENTOR', capacity: PLACES })),
    ...many(PAIRS, (i) => ({ person: `${p}Mentee-${i}`, side: 'MENTEE', skills: [{ skill: skill(i), level: 3 }] })),
  ];
  const ENROLL =
    'mutation ($program: ID!, $rows: [EnrolmentInput!]!) { enroll(program: $program, rows: $rows) { rejectedRows { message } } }';
  const { enroll } = await service.execute<{ enroll: { rejectedRows: { message: string }[] } }>(ENROLL, { program, rows }, LD);
  const [rejected] = enroll.rejectedRows;
  if (rejected) throw new Error(rejected.message);
  return { program, plan: await draft(service, program) };
}
