import { FORMAT_RULES } from '../../src/mentoring/pairing/format';
import { type Mentee, type Mentor, type PairingPerson, pairKey, type WantedSkill } from '../../src/mentoring/pairing/people';
import type { PlanFacts } from '../../src/mentoring/pairing/plan';
import type { PairingSettings } from '../../src/mentoring/pairing/settings';
import { MONTH_MS } from '../../src/time';
import type { Random } from '../assignment/instances';

export const NOW = Date.UTC(2026, 5, 15);
export const SETTINGS: PairingSettings = FORMAT_RULES.MENTORING.settings;

export function personOf(id: string, traits: Partial<PairingPerson> = {}): PairingPerson {
  return {
    id,
    name: id,
    active: true,
    listed: true,
    team: `team of ${id}`,
    department: 'engineering',
    location: null,
    timeZone: 'Europe/Berlin',
    languages: ['English'],
    managers: [],
    startedOn: null,
    skills: new Map(),
    goals: new Map(),
    ...traits,
  };
}

export function knows(mean: number, sd = 0.4, activity = 0.5): PairingPerson['skills'] extends ReadonlyMap<string, infer B> ? B : never {
  return { mean, sd, activity };
}

export function mentorOf(person: PairingPerson, traits: Partial<Mentor> = {}): Mentor {
  return { person, prefers: [], excludes: [], places: 2, load: 0, mentorings: 0, outcomes: 0, ...traits };
}

export function wants(skill: string, level: number, importance = 1): WantedSkill {
  return { skill, name: skill, level, importance };
}

export function menteeOf(person: PairingPerson, wanted: readonly WantedSkill[], traits: Partial<Mentee> = {}): Mentee {
  return { person, prefers: [], excludes: [], wants: wanted, unmatchedBefore: 0, ...traits };
}

export function factsOf(mentors: readonly Mentor[], mentees: readonly Mentee[], traits: Partial<PlanFacts> = {}): PlanFacts {
  const none = new Set<string>();
  return {
    format: 'MENTORING',
    mentors,
    mentees,
    active: new Map(),
    rejected: none,
    previous: none,
    kept: none,
    seed: 1,
    now: NOW,
    ...traits,
  };
}

/** A small organisation: some skills, zones, teams, wishes and exclusions, and pairs from before. */
export function randomFacts(random: Random): PlanFacts {
  const skills = ['go', 'sql', 'kafka', 'design'];
  const pick = <T>(items: readonly T[]): T => items[random.below(items.length)]!;
  const someone = (id: string) =>
    personOf(id, {
      team: pick(['red', 'blue', 'green', null]),
      department: pick(['engineering', 'sales']),
      timeZone: pick(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', null]),
      languages: pick([['English'], ['English', 'German'], ['German'], []]),
      location: pick(['Bonn', 'Boston', null]),
      active: random.chance(0.95),
      listed: random.chance(0.95),
      managers: pick([[], ['m0'], ['e1', 'm1'], ['boss', 'e0']]),
      startedOn: pick([null, NOW - 3 * MONTH_MS, NOW - 12 * MONTH_MS, NOW - 60 * MONTH_MS]),
      goals: new Map(skills.filter(() => random.chance(0.2)).map((skill) => [skill, 0.5])),
      skills: new Map(
        skills.filter(() => random.chance(0.6)).map((skill) => [skill, knows(1 + random.below(9) / 2, 0.3 + random.below(8) / 10)]),
      ),
    });
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const [mentorIds, menteeIds] = [ids('m', 1 + random.below(5)), ids('e', random.below(8))];
  const some = (from: readonly string[]) => from.filter(() => random.chance(0.2));
  const mentors = mentorIds.map((id) =>
    mentorOf(someone(id), { places: random.below(4), prefers: some(menteeIds), excludes: some(menteeIds.slice(0, 2)) }),
  );
  const mentees = menteeIds.map((id) =>
    menteeOf(
      someone(id),
      skills.filter(() => random.chance(0.5)).map((skill) => wants(skill, 2 + random.below(3), (1 + random.below(4)) / 4)),
      {
        prefers: some(mentorIds),
        excludes: some(mentorIds.slice(0, 2)),
        unmatchedBefore: random.below(3),
      },
    ),
  );
  const pairs = (share: number) =>
    new Set(mentorIds.flatMap((mentor) => menteeIds.filter(() => random.chance(share)).map((mentee) => pairKey(mentor, mentee))));
  return factsOf(mentors, mentees, {
    active: new Map([...pairs(0.05)].map((key) => [key, random.chance(0.5) ? 'Spring' : null])),
    rejected: pairs(0.1),
    previous: pairs(0.1),
    seed: random.below(1_000),
  });
}
