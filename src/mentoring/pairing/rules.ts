import { chanceOf, type PairingContext } from './features';
import type { FormatRules } from './format';
import { PAIRING_PARAMETERS as P } from './parameters';
import type { Mentee, Mentor, PairingPerson } from './people';
import type { PairingSettings } from './settings';
import { MONTH_MS } from '../../time';

/** What rules are judged by. */
export interface RuleContext extends PairingContext {
  readonly rules: FormatRules;
  readonly settings: PairingSettings;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The name of the program in which two people are mentoring now, null where they agreed by themselves; undefined where they are not. */
  readonly activeIn: (mentor: string, mentee: string) => string | null | undefined;
  /** Whether a leader refused the pair. */
  readonly isRejected: (mentor: string, mentee: string) => boolean;
}

export interface Rule {
  /**
   * All that the rule looks at of each of the two beside the settings, as a text: two pairs with the same traits are judged alike. A rule
   * without them looks at who the two are; LEVEL goes by the lists of teachers.
   */
  readonly traits?: { readonly mentor: (mentor: Mentor) => string; readonly mentee: (mentee: Mentee) => string };
  /** Whether the rule forbids the pair. */
  readonly breaks: (mentor: Mentor, mentee: Mentee, context: RuleContext) => boolean;
  /** Why, to whoever asks. */
  readonly sentence: (mentor: Mentor, mentee: Mentee, context: RuleContext) => string;
}

/** The rules in the order in which the first one broken is told: what nobody can change comes first. */
export const RULES: Readonly<Record<string, Rule>> = {
  SELF: {
    breaks: ({ person: mentor }, { person: mentee }) => mentor.id === mentee.id,
    sentence: ({ person }) => `${person.name} cannot be their own mentor.`,
  },
  INACTIVE: {
    traits: { mentor: ({ person }) => String(person.active), mentee: ({ person }) => String(person.active) },
    breaks: ({ person: mentor }, { person: mentee }) => !mentor.active || !mentee.active,
    sentence: ({ person: mentor }, { person: mentee }) => `${mentor.active ? mentee.name : mentor.name} has left the organisation.`,
  },
  OPTED_OUT: {
    traits: { mentor: ({ person }) => String(person.listed), mentee: () => '' },
    breaks: ({ person }) => !person.listed,
    sentence: ({ person }) => `${person.name} does not want to be found as a mentor.`,
  },
  BLOCKED: {
    breaks: (mentor, mentee) => mentor.excludes.includes(mentee.person.id) || mentee.excludes.includes(mentor.person.id),
    sentence: () => 'One of the two has excluded the other.',
  },
  ACTIVE: {
    breaks: ({ person: mentor }, { person: mentee }, { activeIn }) => activeIn(mentor.id, mentee.id) !== undefined,
    sentence: ({ person: mentor }, { person: mentee }, { activeIn }) =>
      `${alreadyText(mentor.name, mentee.name, activeIn(mentor.id, mentee.id) ?? null)}.`,
  },
  REJECTED: {
    breaks: ({ person: mentor }, { person: mentee }, { isRejected }) => isRejected(mentor.id, mentee.id),
    sentence: () => 'A leader has rejected this pair.',
  },
  CHAIN: {
    breaks: ({ person: mentor }, { person: mentee }, { settings }) =>
      settings.excludeManagers && (mentor.managers.includes(mentee.id) || mentee.managers.includes(mentor.id)),
    sentence: ({ person: mentor }, { person: mentee }) =>
      mentee.managers.includes(mentor.id)
        ? `${mentee.name} reports to ${mentor.name}, directly or through others.`
        : `${mentor.name} reports to ${mentee.name}, directly or through others.`,
  },
  SAME_MANAGER: {
    traits: { mentor: ({ person }) => person.managers[0] ?? '', mentee: ({ person }) => person.managers[0] ?? '' },
    breaks: ({ person: mentor }, { person: mentee }, { rules }) =>
      rules.otherManager && mentor.managers[0] !== undefined && mentor.managers[0] === mentee.managers[0],
    sentence: () => 'The two have the same manager.',
  },
  SAME_TEAM: {
    traits: { mentor: ({ person }) => person.team ?? '', mentee: ({ person }) => person.team ?? '' },
    breaks: ({ person: mentor }, { person: mentee }, { settings }) =>
      settings.excludeSameTeam && mentor.team !== null && mentor.team === mentee.team,
    sentence: () => 'The two are in the same team.',
  },
  TENURE: {
    traits: { mentor: ({ person }) => String(person.startedOn), mentee: () => '' },
    breaks: ({ person }, _mentee, { rules, now }) => {
      if (!rules.tenureMonths || person.startedOn === null) return false;
      const months = (now - person.startedOn) / MONTH_MS;
      return months < rules.tenureMonths[0] || months > rules.tenureMonths[1];
    },
    sentence: ({ person }, _mentee, { rules }) =>
      `${person.name} has not been with the organisation for ${rules.tenureMonths?.join(' to ') ?? ''} months.`,
  },
  LANGUAGE: {
    traits: { mentor: ({ person }) => JSON.stringify(person.languages), mentee: ({ person }) => JSON.stringify(person.languages) },
    breaks: ({ person: mentor }, { person: mentee }) => !canTalk(mentor, mentee),
    sentence: ({ person: mentor }, { person: mentee }) =>
      `They share no language: ${mentor.name} speaks ${mentor.languages.join(', ')}, ${mentee.name} ${mentee.languages.join(', ')}.`,
  },
  HOURS: {
    traits: { mentor: ({ person }) => person.timeZone ?? '', mentee: ({ person }) => person.timeZone ?? '' },
    breaks: ({ person: mentor }, { person: mentee }, { hours, settings }) =>
      (hours.shared(mentor.timeZone, mentee.timeZone) ?? Number.POSITIVE_INFINITY) < settings.minOverlapHours,
    sentence: ({ person: mentor }, { person: mentee }, { hours, settings }) =>
      `${mentor.timeZone ?? ''} and ${mentee.timeZone ?? ''} share ${hoursText(hours.shared(mentor.timeZone, mentee.timeZone) ?? 0)} a day; at least ${hoursText(settings.minOverlapHours)} are asked for.`,
  },
  LEVEL: {
    breaks: (mentor, mentee, { rules }) => rules.needsSkill && !teachesSomething(mentor, mentee),
    sentence: ({ person }, { wants }) =>
      wants.length === 0
        ? 'The mentee has not said what they want to learn.'
        : `${person.name} probably does not have ${wants.map(({ name, level }) => `${name} at level ${level}`).join(' or ')}.`,
  },
  CAPACITY: {
    traits: { mentor: ({ places }) => String(places > 0), mentee: () => '' },
    breaks: ({ places }) => places <= 0,
    sentence: ({ person }) => `${person.name} has no place left for another mentee.`,
  },
};

/** The first rule that forbids the pair; undefined where none does. */
export function brokenRule(mentor: Mentor, mentee: Mentee, context: RuleContext): string | undefined {
  for (const code in RULES) if (RULES[code]!.breaks(mentor, mentee, context)) return code;
  return undefined;
}

/** People who speak languages that are not known may have one in common. */
function canTalk(mentor: PairingPerson, mentee: PairingPerson): boolean {
  if (mentor.languages.length === 0 || mentee.languages.length === 0) return true;
  return mentee.languages.some((language) => mentor.languages.includes(language));
}

/** Whether the mentor probably has one of the levels that the mentee wants. */
export function teachesSomething({ person }: Mentor, { wants }: Mentee): boolean {
  return wants.some(({ skill, level }) => chanceOf(person, skill, level) >= P.leastProbability);
}

/** That two people are mentoring already, in a program or not. */
export function alreadyText(mentor: string, mentee: string, program: string | null): string {
  return `${mentor} is already mentoring ${mentee}${program === null ? '' : ` in ${program}`}`;
}

/** Hours as a person says them. */
export function hoursText(hours: number): string {
  const rounded = Math.round(hours * 10) / 10;
  return `${rounded} working ${rounded === 1 ? 'hour' : 'hours'}`;
}
