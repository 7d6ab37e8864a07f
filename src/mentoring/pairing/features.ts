import { atLeast } from '../../derived/proficiency/normal';
import { PAIRING_PARAMETERS as P } from './parameters';
import type { Mentee, Mentor, PairingPerson, WantedSkill } from './people';
import type { WorkingHours } from './working-hours';

/** What a score is made of, in the order in which it is told. */
export const FEATURES = ['skill', 'gap', 'teaching', 'timeZone', 'language', 'goals', 'preference', 'bridge'] as const;
export type Feature = (typeof FEATURES)[number];

/** What all pairs of a program have in common. */
export interface PairingContext {
  readonly rules: { readonly idealLead: number; readonly activityCounts: boolean };
  readonly hours: WorkingHours;
}

/** A feature of a pair, 0..1. */
type FeatureOf = (mentor: Mentor, mentee: Mentee, context: PairingContext) => number;

/** Each feature; the field's own sentence says what it means. */
export const FEATURE_VALUES: Readonly<Record<Feature, FeatureOf>> = {
  /** Σ importance · P(mentor has the level) · gain / Σ importance · gain. */
  skill: (mentor, mentee) => averageOver(mentee, ({ skill, level }) => chanceOf(mentor.person, skill, level)),
  /** How near the lead of the mentor is to the ideal, over what the mentee can learn there. */
  gap: (mentor, mentee, { rules }) =>
    averageOver(mentee, ({ skill, level }) => {
      const chance = chanceOf(mentor.person, skill, level);
      return chance * nearness(meanOf(mentor.person, skill) - meanOf(mentee.person, skill), rules.idealLead);
    }),
  teaching: (mentor) => teachingOf(mentor),
  timeZone: ({ person: mentor }, { person: mentee }, { hours }) => hoursValue(hours.shared(mentor.timeZone, mentee.timeZone)),
  /** Half for languages of the mentee that the mentor speaks, half for the same place. */
  language: ({ person: mentor }, { person: mentee }) =>
    (languagesShared(mentor, mentee) + Number(isSame(mentor.location, mentee.location))) / 2,
  goals: (mentor, mentee, { rules }) => cosine(wishesOf(mentee), rules.activityCounts ? activitiesOf(mentor) : interestsOf(mentor)),
  preference: (mentor, mentee) => Math.max(placeIn(mentee.prefers, mentor.person.id), placeIn(mentor.prefers, mentee.person.id)),
  /** 1 across departments, half across teams of one. */
  bridge: ({ person: mentor }, { person: mentee }) => bridgeValue(mentor, mentee),
};

/** P(level at least that); 0 of somebody of whom nothing is known. */
export function chanceOf({ skills }: PairingPerson, skill: string, level: number): number {
  const belief = skills.get(skill);
  return belief ? atLeast(level, belief.mean, belief.sd) : 0;
}

/** How near a lead in levels is to the ideal one, 0..1. */
export function nearness(lead: number, ideal: number): number {
  return Math.exp(-((lead - ideal) ** 2) / 2);
}

/** What shared hours are worth; undefined where they are not known. */
export function hoursValue(shared: number | undefined): number {
  return shared === undefined ? P.unknownValue : Math.min(1, shared / P.enoughHours);
}

export function bridgeValue(mentor: PairingPerson, mentee: PairingPerson): number {
  if (mentor.team === null || mentee.team === null || mentor.team === mentee.team) return 0;
  return isSame(mentor.department, mentee.department) ? 0.5 : 1;
}

export function meanOf({ skills }: PairingPerson, skill: string): number {
  return skills.get(skill)?.mean ?? P.unknown.mean;
}

/** Levels that a mentee may gain in a wanted skill; never nothing, as wanting it says that something is missing. */
export function gainOf({ person }: Mentee, { skill, level }: WantedSkill): number {
  return Math.max(0.25, level - meanOf(person, skill));
}

/** A value over the wanted skills, by importance and by what is to be gained; 0 where nothing is wanted. */
function averageOver(mentee: Mentee, value: (wanted: WantedSkill) => number): number {
  let sum = 0;
  let weights = 0;
  for (const wanted of mentee.wants) {
    const weight = wanted.importance * gainOf(mentee, wanted);
    weights += weight;
    sum += weight * value(wanted);
  }
  return weights > 0 ? sum / weights : 0;
}

/** A cautious mean of earlier outcomes. */
export function teachingOf({ mentorings, outcomes }: Mentor): number {
  const good = P.teaching.prior + outcomes;
  const bad = P.teaching.prior + mentorings - outcomes;
  const all = good + bad;
  return Math.max(0, good / all - P.teaching.z * Math.sqrt((good * bad) / (all * all * (all + 1))));
}

export function languagesShared(mentor: PairingPerson, mentee: PairingPerson): number {
  if (mentor.languages.length === 0 || mentee.languages.length === 0) return P.unknownValue;
  return mentee.languages.filter((language) => mentor.languages.includes(language)).length / mentee.languages.length;
}

export function isSame(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

export function placeIn(asked: readonly string[], person: string): number {
  return P.preferences[asked.indexOf(person)] ?? 0;
}

/** What somebody wants or does, by skill. */
export interface Vector {
  readonly values: ReadonlyMap<string, number>;
  readonly length: number;
}

const vectors = new WeakMap<Mentor | Mentee, Vector>();

/** Made once for each person of a run: a pair costs only what the two have in common. */
function keptFor<K extends Mentor | Mentee>(key: K, make: (key: K) => ReadonlyMap<string, number>): Vector {
  const known = vectors.get(key) ?? vectorOf(make(key));
  vectors.set(key, known);
  return known;
}

function vectorOf(values: ReadonlyMap<string, number>): Vector {
  let sum = 0;
  for (const value of values.values()) sum += value * value;
  return { values, length: Math.sqrt(sum) };
}

export function wishesOf(mentee: Mentee): Vector {
  return keptFor(
    mentee,
    ({ person, wants }) => new Map([...person.goals, ...wants.map((wanted) => [wanted.skill, wanted.importance] as const)]),
  );
}

/** What a mentor does and wants to do. */
export function interestsOf(mentor: Mentor): Vector {
  return keptFor(mentor, (one) => new Map([...activities(one), ...one.person.goals]));
}

export function activitiesOf(mentor: Mentor): Vector {
  return keptFor(mentor, activities);
}

function activities({ person }: Mentor): Map<string, number> {
  return new Map([...person.skills].map(([skill, { activity }]) => [skill, activity]));
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [skill, value] of a.values) dot += value * (b.values.get(skill) ?? 0);
  return cosineOf(dot, a, b);
}

/** The cosine of two vectors by the sum of their products, 0..1. */
export function cosineOf(dot: number, a: Vector, b: Vector): number {
  return dot > 0 ? Math.min(1, dot / (a.length * b.length)) : 0;
}
