/** What pairing knows of a person: nothing beyond it can count. Attributes such as gender or age are not there. */
export interface PairingPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** Agrees to be found as a mentor. */
  readonly listed: boolean;
  readonly team: string | null;
  /** The team above it. */
  readonly department: string | null;
  readonly location: string | null;
  readonly timeZone: string | null;
  readonly languages: readonly string[];
  /** Managers upwards, the nearest first, at most four. */
  readonly managers: readonly string[];
  /** Epoch milliseconds. */
  readonly startedOn: number | null;
  /** Beliefs about levels by skill. */
  readonly skills: ReadonlyMap<string, SkillBelief>;
  /** What the person wants to learn, by skill: its importance. */
  readonly goals: ReadonlyMap<string, number>;
}

export interface SkillBelief {
  readonly mean: number;
  readonly sd: number;
  /** How much the person does in the skill against its best holder, 0..1. */
  readonly activity: number;
}

interface Enrolled {
  readonly person: PairingPerson;
  /** Ids of the people asked for, best first. */
  readonly prefers: readonly string[];
  readonly excludes: readonly string[];
}

export interface Mentor extends Enrolled {
  /** Places that are left: of this program and over all programs. */
  readonly places: number;
  /** Mentees they have now, over all programs. */
  readonly load: number;
  /** Earlier mentorings whose mentee said how they went, and the sum of outcomes (0..1). */
  readonly mentorings: number;
  readonly outcomes: number;
}

/** A skill that a mentee wants to reach at a level. */
export interface WantedSkill {
  readonly skill: string;
  readonly name: string;
  readonly level: number;
  readonly importance: number;
}

export interface Mentee extends Enrolled {
  readonly wants: readonly WantedSkill[];
  /** Published plans in which nobody was found for them. */
  readonly unmatchedBefore: number;
}

/** Two people as a text, the mentor first: what pairs are kept under. */
export function pairKey(mentor: string, mentee: string): string {
  return JSON.stringify([mentor, mentee]);
}
