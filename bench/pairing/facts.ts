import { FORMAT_RULES } from '../../src/mentoring/pairing/format';
import type { Mentee, Mentor, PairingPerson } from '../../src/mentoring/pairing/people';
import type { PlanFacts } from '../../src/mentoring/pairing/plan';
import { seededRandom } from '../../src/random';

const ZONES = ['Europe/Lisbon', 'Europe/Berlin', 'Asia/Kolkata', 'America/Toronto', 'America/Los_Angeles'];
export const SKILLS = 60;
export const TEAMS = 300;
/** People whom each manager leads. */
const SPAN = 8;

export const SETTINGS = FORMAT_RULES.MENTORING.settings;

/** An invented program: sixty skills of which few are wanted by many, people in five zones and 300 teams, mentors as managers. */
export function inventFacts(mentees: number, mentors: number, now: number): PlanFacts {
  const random = seededRandom(14);
  const below = (limit: number): number => Math.floor(random() * limit);
  const someSkill = (): string => `s-${Math.floor(SKILLS * random() ** 2)}`;
  const person = (id: string, managers: readonly string[]): PairingPerson => ({
    id,
    name: id,
    active: true,
    listed: true,
    team: `t-${below(TEAMS)}`,
    department: null,
    location: `place ${below(20)}`,
    timeZone: ZONES[below(ZONES.length)]!,
    languages: ['English'],
    managers,
    startedOn: null,
    skills: new Map(Array.from({ length: 6 }, () => [someSkill(), { mean: 1 + 4 * random(), sd: 0.4, activity: random() }] as const)),
    goals: new Map(),
  });
  const enrolled = { prefers: [], excludes: [] };
  return {
    format: 'MENTORING',
    mentors: Array.from({ length: mentors }, (_, i): Mentor => ({
      ...enrolled,
      person: person(`m-${i}`, managersOf(i)),
      places: 1 + below(4),
      load: 0,
      mentorings: 0,
      outcomes: 0,
    })),
    mentees: Array.from({ length: mentees }, (_, i): Mentee => {
      const skill = someSkill();
      const manager = below(mentors);
      return {
        ...enrolled,
        person: person(`e-${i}`, [`m-${manager}`, ...managersOf(manager)].slice(0, 4)),
        wants: [{ skill, name: skill, level: 3 + below(2), importance: 1 }],
        unmatchedBefore: 0,
      };
    }),
    active: new Map(),
    rejected: new Set(),
    previous: new Set(),
    kept: new Set(),
    seed: 14,
    now,
  };
}

/** Mentors lead each other as a tree with the first at its top. */
function managersOf(mentor: number): string[] {
  const managers: string[] = [];
  for (let i = mentor; i > 0 && managers.length < 4;) {
    i = Math.floor((i - 1) / SPAN);
    managers.push(`m-${i}`);
  }
  return managers;
}
