import { TEXT_SHARE, valuesOf } from '../../derived/ranking/score';
import { type Candidate, rankPeople, type RankedPerson, type SkillPart } from '../expert/rank';
import type { Traits, Workplace } from '../expert/traits';
import { LEVELS, PATH_PARAMETERS as P } from './parameters';

/** Those who may be offered for a skill: here, listed, not away, and not the learner. */
export interface SkillTeachers extends SkillPart {
  readonly restricted: boolean;
  readonly traits: ReadonlyMap<string, Traits>;
  /** Places that each still has for people to mentor. */
  readonly capacity: ReadonlyMap<string, number>;
  /** Of the learner's team or with one of the learner's roles. */
  readonly near: ReadonlySet<string>;
}

/** Where the learner works, and when. Times in epoch milliseconds. */
export interface Learner {
  readonly workplace: Workplace;
  readonly now: number;
}

/** Who can help with a step, best first in each list. */
export interface StepTeachers {
  /** A level above, with a place left. */
  readonly mentors: readonly RankedPerson[];
  /** A level above, and at work in the skill now. */
  readonly shadowing: readonly RankedPerson[];
  /** At the level that the step leads to: those near the learner first. */
  readonly ahead: readonly RankedPerson[];
}

export type Teaching = keyof StepTeachers;

/** The level that contributions show where nothing says one. */
const SHOWN = 1;

/**
 * Who can help to reach a level. Nobody is above level 5: there those who have it are. Contributions alone show the first level of a
 * skill that is not restricted, as they do of learners: whoever has no other level may be one step ahead of a beginner, however much they
 * did, and is never offered as somebody above.
 */
export function teachersFor(teachers: SkillTeachers, level: number, learner: Learner): StepTeachers {
  const above = Math.min(LEVELS, level + 1);
  const levelOf = (holder: Candidate) => holder.level ?? (teachers.restricted ? 0 : SHOWN);
  const those = (fits: (holder: Candidate) => boolean, minLevel: number) =>
    ranked(teachers, teachers.holders.filter(fits), minLevel, learner);
  const current = (holder: Candidate) => valuesOf(holder, teachers.standard).current >= P.atWork;
  const seniors = those((holder) => levelOf(holder) >= above, above);
  const working = new Set(teachers.holders.filter(current).map(({ person }) => person));
  const ahead = level < above ? those((holder) => levelOf(holder) === level, level) : [];
  const near = ({ person }: RankedPerson) => Number(teachers.near.has(person));
  return {
    mentors: seniors.filter(({ person }) => (teachers.capacity.get(person) ?? 0) > 0),
    shadowing: seniors.filter(({ person }) => working.has(person)),
    ahead: [...ahead].sort((a, b) => near(b) - near(a) || b.score - a.score),
  };
}

/** Ranked as an expert search for the skill at that level would. */
function ranked(teachers: SkillTeachers, holders: readonly Candidate[], minLevel: number, { workplace, now }: Learner): RankedPerson[] {
  const { skill, standard, traits } = teachers;
  const part: SkillPart = { skill, standard, holders };
  return rankPeople({
    skills: [{ skill, weight: 1, required: true, minLevel, broad: false, via: 'EXACT', parts: [part], neighbours: [] }],
    votes: new Map(),
    textShare: TEXT_SHARE,
    circumstances: { traits, asker: workplace, now, reference: standard.reference },
  });
}
