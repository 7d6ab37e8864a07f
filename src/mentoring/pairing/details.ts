import { chanceOf, type Feature, languagesShared, type PairingContext } from './features';
import type { Mentee, Mentor, WantedSkill } from './people';
import { hoursText } from './rules';

type Detail = (mentor: Mentor, mentee: Mentee, context: PairingContext) => string;

/** What stands behind the value of each feature, as facts. */
export const DETAILS: Readonly<Record<Feature, Detail>> = {
  skill: (mentor, { wants }) =>
    wants.length === 0
      ? 'no skill was asked for'
      : wants.map(({ skill, name, level }) => `${name} at level ${level}: ${percent(chanceOf(mentor.person, skill, level))}`).join('; '),
  gap: (mentor, mentee) => {
    const known = taught(mentor, mentee).filter(({ skill }) => mentee.person.skills.has(skill));
    return known.length === 0
      ? 'nothing is known of the level the mentee has'
      : known.map((wanted) => leadText(mentor, mentee, wanted)).join('; ');
  },
  teaching: ({ mentorings, outcomes }) =>
    mentorings === 0
      ? 'no earlier mentoring with an outcome'
      : `${mentorings} earlier ${mentorings === 1 ? 'mentoring' : 'mentorings'}, ${percent(outcomes / mentorings)} of what was hoped for`,
  timeZone: (mentor, mentee, { hours }) => {
    const shared = hours.shared(mentor.person.timeZone, mentee.person.timeZone);
    return shared === undefined ? 'a time zone is not known' : `${hoursText(shared)} a day in common`;
  },
  language: (mentor, mentee) => `${languageText(mentor, mentee)}, ${placeText(mentor, mentee)}`,
  goals: (mentor, mentee, { rules }) => {
    const common = [...mentee.wants].filter(
      ({ skill }) => (mentor.person.skills.get(skill)?.activity ?? 0) > 0 || mentor.person.goals.has(skill),
    );
    if (common.length === 0) return 'nothing in common';
    return `${rules.activityCounts ? 'works on' : 'works on or wants to learn'} ${listText(common.map(({ name }) => name))} too`;
  },
  preference: (mentor, mentee) => {
    const place = mentee.prefers.indexOf(mentor.person.id);
    if (place >= 0) return `the mentee asked for them in place ${place + 1}`;
    const asked = mentor.prefers.indexOf(mentee.person.id);
    return asked >= 0 ? `the mentor asked for them in place ${asked + 1}` : 'neither asked for the other';
  },
  bridge: ({ person: mentor }, { person: mentee }) => {
    if (mentor.team === null || mentee.team === null) return 'a team is not known';
    if (mentor.team === mentee.team) return 'the same team';
    return mentor.department !== null && mentor.department === mentee.department ? 'two teams of one department' : 'two departments';
  },
};

/** The wanted skills that the mentor probably has, all where there is none. */
export function taught(mentor: Mentor, { wants }: Mentee): readonly WantedSkill[] {
  const able = wants.filter(({ skill, level }) => chanceOf(mentor.person, skill, level) >= 0.5);
  return able.length > 0 ? able : wants;
}

function leadText(mentor: Mentor, mentee: Mentee, { skill, name }: WantedSkill): string {
  const lead = (mentor.person.skills.get(skill)?.mean ?? 0) - (mentee.person.skills.get(skill)?.mean ?? 0);
  return `${Math.abs(lead).toFixed(1)} levels ${lead < 0 ? 'behind' : 'ahead'} in ${name}`;
}

function languageText({ person: mentor }: Mentor, { person: mentee }: Mentee): string {
  if (mentor.languages.length === 0 || mentee.languages.length === 0) return 'languages are not known';
  const common = mentee.languages.filter((language) => mentor.languages.includes(language));
  return languagesShared(mentor, mentee) > 0 ? `both speak ${listText(common)}` : 'no language in common';
}

function placeText({ person: mentor }: Mentor, { person: mentee }: Mentee): string {
  if (mentor.location === null || mentee.location === null) return 'a place is not known';
  return mentor.location === mentee.location ? 'the same place' : 'other places';
}

/** "A", "A and B", "A, B and C". */
export function listText(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
