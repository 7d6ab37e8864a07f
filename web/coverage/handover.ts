import type { EnrolmentInput, LeaversQuery } from './operations.gen';

type Impact = LeaversQuery['simulateLeavers']['skills'][number];

interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** Somebody who would pass on what they know, or learn it. */
export interface Part {
  readonly person: Somebody;
  readonly skills: readonly { readonly id: string; readonly name: string; readonly level: number }[];
}

/** Surer than that somebody is ready: there is little to learn. */
const READY = 0.8;

/**
 * Who could pass on the skills at risk, and who could learn them: successors up to the level that is asked for, holders at that level
 * (those who may leave among them: they are still there), the best one where nobody is at it. What nobody has to learn is left out.
 */
export function handoverOf(impacts: readonly Impact[]): { mentors: Part[]; mentees: Part[] } {
  const mentors = new Map<string, Part>();
  const mentees = new Map<string, Part>();
  for (const { skill, before, readiness } of impacts) {
    const level = before.requiredLevel;
    const learners = readiness.filter(({ meetsProbability }) => meetsProbability < READY);
    if (learners.length === 0) continue;
    const known = before.holders.filter((one) => one.level !== null);
    const able = known.filter((one) => (one.level ?? 0) >= level);
    for (const { person } of able.length ? able : known.slice(0, 1)) add(mentors, person, { ...skill, level });
    for (const { person } of learners) add(mentees, person, { ...skill, level });
  }
  return { mentors: [...mentors.values()], mentees: [...mentees.values()] };
}

function add(parts: Map<string, Part>, person: Somebody, skill: Part['skills'][number]): void {
  parts.set(person.id, { person, skills: [...(parts.get(person.id)?.skills ?? []), skill] });
}

/** The parts as the program takes them: a mentee with what to learn, a mentor with the places they offer. */
export function enrolmentsOf(mentors: readonly Part[], mentees: readonly Part[]): EnrolmentInput[] {
  return [
    ...mentors.map(({ person }) => ({ person: person.id, side: 'MENTOR' as const })),
    ...mentees.map(({ person, skills }) => ({
      person: person.id,
      side: 'MENTEE' as const,
      skills: skills.map(({ id, level }) => ({ skill: id, level })),
    })),
  ];
}
