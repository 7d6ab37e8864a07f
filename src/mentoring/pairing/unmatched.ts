import type { SolvedPlan } from './plan';
import type { Mentee, Mentor, WantedSkill } from './people';
import { append } from './append';
import { brokenRule, RULES } from './rules';
import { Teachers } from './teachers';

/** How rules are counted in a sentence, after "2 of them". */
const COUNTED: Readonly<Record<string, string>> = {
  SELF: 'are themselves',
  INACTIVE: 'have left',
  OPTED_OUT: 'do not want to be found',
  BLOCKED: 'are excluded by one of the two',
  ACTIVE: 'mentor them already',
  REJECTED: 'were rejected by a leader',
  CHAIN: 'are in their reporting line',
  SAME_MANAGER: 'have the same manager',
  SAME_TEAM: 'are in the same team',
  TENURE: 'have not been there for the right time',
  LANGUAGE: 'share no language with them',
  HOURS: 'share too few working hours',
  LEVEL: 'do not have the level',
  CAPACITY: 'have no place left',
};

/** Why each mentee of a plan has nobody, and what would help. O(unmatched · mentors who could teach them). */
export function reasonsOfMentees({ facts, context }: SolvedPlan, unmatched: readonly Mentee[]): string[] {
  const teachers = new Teachers(facts.mentors);
  return unmatched.map((mentee) => {
    const { needsSkill } = context.rules;
    if (needsSkill && mentee.wants.length === 0)
      return 'Nothing is known that they want to learn: no skills were given, and they have neither goals nor gaps.';
    const able = needsSkill ? ableOf(mentee, facts.mentors, teachers) : facts.mentors;
    if (able.length === 0) return `None of the ${facts.mentors.length} mentors probably has ${wantsText(mentee.wants)}. ${help(mentee)}`;
    const broken = new Map<string, Mentor[]>();
    for (const mentor of able) {
      const rule = brokenRule(mentor, mentee, context);
      if (rule !== undefined) append(broken, rule, mentor);
    }
    const excluded = [...broken.values()].reduce((sum, mentors) => sum + mentors.length, 0);
    if (able.length === excluded) return `${excludedText(able, mentee, broken, context)} ${help(mentee)}`;
    const left = able.length - excluded;
    return `${left === 1 ? 'The one mentor' : `All ${left} mentors`} who could help ${left === 1 ? 'is' : 'are'} needed more elsewhere. ${help(mentee)}`;
  });
}

/** Mentors who probably have a level that the mentee wants. */
function ableOf({ wants }: Mentee, mentors: readonly Mentor[], teachers: Teachers): Mentor[] {
  const able: Mentor[] = [];
  teachers.ableOfAny(wants).forEach((place) => able.push(mentors[place]!));
  return able;
}

/** Why each mentor of a plan has nobody. */
export function reasonsOfMentors({ pool, facts }: SolvedPlan, idle: readonly Mentor[]): string[] {
  const wanted = new Set(Array.from(pool.problem.mentors, (mentor) => facts.mentors[mentor]));
  return idle.map((mentor) => {
    if (mentor.places <= 0) return 'They have no place left.';
    return wanted.has(mentor)
      ? 'Every mentee who could be theirs gains more from somebody else.'
      : 'No mentee may be paired with them under the rules and what they can teach.';
  });
}

function excludedText(
  able: readonly Mentor[],
  mentee: Mentee,
  broken: ReadonlyMap<string, readonly Mentor[]>,
  context: SolvedPlan['context'],
): string {
  const [first] = broken;
  if (able.length === 1 && first) return RULES[first[0]]!.sentence(able[0]!, mentee, context);
  const parts = [...broken]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, mentors]) => `${mentors.length} ${COUNTED[rule] ?? rule}`);
  return `Of ${able.length} mentors who could help, ${parts.join(', ')}.`;
}

/** What would help: a mentor for what matters most to them. */
function help({ wants }: Mentee): string {
  const [most] = [...wants].sort((a, b) => b.importance - a.importance || (a.name < b.name ? -1 : 1));
  return most ? `One more mentor for ${most.name} at level ${most.level} would help.` : 'One more mentor would help.';
}

/** "Kubernetes at level 4 or Go at level 3". */
function wantsText(wants: readonly WantedSkill[]): string {
  return wants.map(({ name, level }) => `${name} at level ${level}`).join(' or ');
}
