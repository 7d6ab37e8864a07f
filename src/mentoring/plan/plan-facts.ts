import { PAIRING_PARAMETERS as P } from '../pairing/parameters';
import { FORMAT_RULES, type Format } from '../pairing/format';
import { type Mentee, type Mentor, type PairingPerson, pairKey, type SkillBelief, type WantedSkill } from '../pairing/people';
import type { PlanFacts } from '../pairing/plan';

/** Somebody enrolled, as the graph tells it. */
export interface EnrolledRow {
  readonly side: string;
  readonly capacity: number;
  readonly skillIds: readonly string[];
  readonly skillLevels: readonly number[];
  readonly prefers: readonly string[];
  readonly excludes: readonly string[];
  readonly unmatched: number;
  readonly person: Omit<PairingPerson, 'skills' | 'goals' | 'managers'> & { readonly mentorCapacity: number };
  readonly managers: readonly string[];
  /** [skill, mean, sd, score]. */
  readonly skills: readonly unknown[][];
  /** [skill, level or null, importance], of wishes, of wished roles and of held ones. */
  readonly goals: readonly unknown[][];
  readonly roleGoals: readonly unknown[][];
  readonly required: readonly unknown[][];
  /** [mentee, program, name of the program] of mentorings now; no program where the two agreed by themselves. */
  readonly mentees: readonly unknown[][];
  readonly mentored: boolean;
  readonly outcomes: readonly number[];
}

/** The plan as it was asked for, and what was decided of its pairs. */
export interface PlanRequest {
  readonly program: string;
  readonly format: Format;
  readonly seed: number;
  readonly kept: readonly (readonly string[])[];
  readonly rejected: readonly (readonly string[])[];
  readonly previous: readonly (readonly string[])[];
}

/** So many skills are enough for one mentoring. */
const MOST_WANTED = 5;

/** Skills whose names are needed: whatever somebody may want to learn. */
export function wantedIds(rows: readonly EnrolledRow[]): string[] {
  const ids = new Set<string>();
  for (const row of rows) if (row.side === 'MENTEE') for (const { skill } of wantsOf(row, new Map())) ids.add(skill);
  return [...ids].sort();
}

/** What the solver works on. Those who left are not in it, nor mentees who have a mentor of the program. */
export function planFacts(request: PlanRequest, rows: readonly EnrolledRow[], names: ReadonlyMap<string, string>, now: number): PlanFacts {
  const here = rows.filter(({ person }) => person.active);
  const people = new Map<string, PairingPerson>();
  const personOf = (row: EnrolledRow): PairingPerson => {
    const known = people.get(row.person.id) ?? toPerson(row);
    people.set(row.person.id, known);
    return known;
  };
  const mentors = here.filter(({ side }) => side === 'MENTOR');
  const mentees = here.filter(({ side, mentored }) => side === 'MENTEE' && !mentored);
  const keys = (pairs: readonly (readonly string[])[]) => new Set(pairs.map(([mentor = '', mentee = '']) => pairKey(mentor, mentee)));
  return {
    format: request.format,
    mentors: mentors.map((row) => toMentor(row, personOf(row), request)),
    mentees: mentees.map((row): Mentee => ({
      person: personOf(row),
      prefers: row.prefers,
      excludes: row.excludes,
      wants: wantsOf(row, names),
      unmatchedBefore: row.unmatched,
    })),
    active: new Map(mentors.flatMap(({ person, mentees: has }) => has.map(([mentee, , name]) => activePair(person.id, mentee, name)))),
    rejected: keys(request.rejected),
    previous: keys(request.previous),
    kept: keys(request.kept),
    seed: request.seed,
    now,
  };
}

function activePair(mentor: string, mentee: unknown, program: unknown): [string, string | null] {
  return [pairKey(mentor, String(mentee)), typeof program === 'string' ? program : null];
}

function toPerson({ person, managers, skills, goals }: EnrolledRow): PairingPerson {
  const beliefs = skills.map(([skill, mean, sd, score]): [string, SkillBelief] => [
    String(skill),
    { mean: Number(mean), sd: Number(sd), activity: Math.min(1, Math.max(0, Number(score ?? 0))) },
  ]);
  const { mentorCapacity: _, ...traits } = person;
  return {
    ...traits,
    managers: managers.slice(0, P.chainLevels),
    skills: new Map(beliefs),
    goals: new Map(goals.map(([skill, , importance]) => [String(skill), Number(importance)])),
  };
}

function toMentor(row: EnrolledRow, person: PairingPerson, { program, format }: PlanRequest): Mentor {
  const here = row.mentees.filter(([, of]) => of === program).length;
  const most = Math.min(row.capacity, FORMAT_RULES[format].mostMentees) - here;
  const overall = row.person.mentorCapacity > 0 ? row.person.mentorCapacity - row.mentees.length : Number.POSITIVE_INFINITY;
  return {
    person,
    prefers: row.prefers,
    excludes: row.excludes,
    places: Math.max(0, Math.min(most, overall)),
    load: row.mentees.length,
    mentorings: row.outcomes.length,
    outcomes: row.outcomes.reduce((sum, outcome) => sum + outcome, 0),
  };
}

/** What a mentee wants to learn: what they enrolled for, else their goals, else what their roles ask for beyond what they can. */
function wantsOf(row: EnrolledRow, names: ReadonlyMap<string, string>): WantedSkill[] {
  const means = new Map(row.skills.map(([skill, mean]) => [String(skill), Number(mean)]));
  const meanOf = (skill: string) => means.get(skill) ?? P.unknown.mean;
  const wanted = (skill: string, level: number, importance: number): WantedSkill => ({
    skill,
    name: names.get(skill) ?? skill,
    level,
    importance,
  });
  if (row.skillIds.length) return row.skillIds.map((skill, i) => wanted(skill, row.skillLevels[i] ?? 3, 1));
  const goals = [...row.goals, ...row.roleGoals].map(([skill, level, importance]) =>
    wanted(String(skill), level === null ? nextLevel(meanOf(String(skill))) : Math.round(Number(level)), Number(importance)),
  );
  const gaps = row.required.map(([skill, level, importance]) => wanted(String(skill), Math.round(Number(level)), Number(importance)));
  const open = (list: WantedSkill[]) => distinct(list.filter(({ skill, level }) => level - 0.5 > meanOf(skill)));
  const missing = ({ skill, level, importance }: WantedSkill) => importance * (level - meanOf(skill));
  const found = open(goals).length ? open(goals) : open(gaps);
  return found.sort((a, b) => missing(b) - missing(a) || (a.skill < b.skill ? -1 : 1)).slice(0, MOST_WANTED);
}

function nextLevel(mean: number): number {
  return Math.min(5, Math.max(1, Math.round(mean) + 1));
}

/** Each skill once, at the highest level asked for. */
function distinct(wanted: readonly WantedSkill[]): WantedSkill[] {
  const bySkill = new Map<string, WantedSkill>();
  for (const one of wanted) {
    const known = bySkill.get(one.skill);
    if (!known || known.level < one.level) bySkill.set(one.skill, one);
  }
  return [...bySkill.values()];
}
