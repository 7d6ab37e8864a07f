import { DETAILS, listText, taught } from './details';
import type { PairingContext } from './features';
import { PAIRING_PARAMETERS as P } from './parameters';
import type { Mentee, Mentor } from './people';
import type { Cost } from './plan';
import { hoursText } from './rules';
import type { Term } from './score';

/** Why a pair was chosen, in the words of each who reads it. */
export interface Told {
  readonly mentor: string;
  readonly mentee: string;
  readonly leader: string;
}

/** What a leader is told beside the facts. */
export interface PairFigures {
  readonly score: number;
  readonly terms: readonly Term[];
  readonly overrideCost: Cost;
  readonly runnerUp: { readonly name: string; readonly cost: Cost } | undefined;
}

/** The same reasons for three readers. The two learn nothing of each other's levels that they did not state themselves. */
export function tell(mentor: Mentor, mentee: Mentee, context: PairingContext, figures: PairFigures): Told {
  return {
    mentor: sentences(
      `${mentee.person.name} would like you as their mentor${forSkills(mentee.wants.length ? taught(mentor, mentee) : [])}.`,
      timeFor(mentor, mentee, context),
      mentee.prefers.includes(mentor.person.id) && 'They asked for you.',
      mentor.prefers.includes(mentee.person.id) && 'You asked for them.',
      mentor.load > 0 && `You have ${mentor.load} ${mentor.load === 1 ? 'mentee' : 'mentees'} now.`,
    ),
    mentee: sentences(
      `${mentor.person.name} could be your mentor${forSkills(mentee.wants.length ? taught(mentor, mentee) : [])}.`,
      timeFor(mentor, mentee, context),
      mentee.prefers.includes(mentor.person.id) && 'You asked for them.',
      mentor.mentorings > 0 && `They have mentored ${mentor.mentorings} ${mentor.mentorings === 1 ? 'person' : 'people'} before.`,
    ),
    leader: forLeader(mentor, mentee, context, figures),
  };
}

function forLeader(mentor: Mentor, mentee: Mentee, context: PairingContext, { score, terms, overrideCost, runnerUp }: PairFigures): string {
  const most = [...terms].sort((a, b) => b.points - a.points).slice(0, 3);
  const because = most
    .filter(({ points }) => points > 0)
    .map(({ feature }) => `${LABELS[feature]} (${DETAILS[feature](mentor, mentee, context)})`);
  return sentences(
    `${mentor.person.name} and ${mentee.person.name} score ${inUnits(score)}, mostly for ${listText(because)}.`,
    runnerUp && `The next best is ${runnerUp.name}; choosing them would cost the plan ${costText(runnerUp.cost)}.`,
    (overrideCost.points > 0 || overrideCost.people > 0) && `Fixing this pair costs the plan ${costText(overrideCost)}.`,
  );
}

const LABELS = {
  skill: 'skill',
  gap: 'distance in level',
  teaching: 'earlier mentoring',
  timeZone: 'shared hours',
  language: 'language and place',
  goals: 'common interests',
  preference: 'wishes',
  bridge: 'reach across teams',
} as const;

function forSkills(wants: readonly { readonly name: string; readonly level: number }[]): string {
  return wants.length === 0 ? '' : ` for ${listText(wants.map(({ name, level }) => `${name} up to level ${level}`))}`;
}

function timeFor({ person: mentor }: Mentor, { person: mentee }: Mentee, { hours }: PairingContext): string | undefined {
  const shared = hours.shared(mentor.timeZone, mentee.timeZone);
  if (mentor.location !== null && mentor.location === mentee.location) return `You both work in ${mentor.location}.`;
  return shared === undefined ? undefined : `You share ${hoursText(shared)} a day.`;
}

/** ".83". */
function inUnits(points: number): string {
  return (points / P.scale).toFixed(2);
}

/** A cost as a person says it. */
export function costText({ people, points }: Cost): string {
  const score = `${inUnits(Math.abs(points))} of its score`;
  if (people === 0) return points === 0 ? 'nothing' : score;
  const lost = `${people} ${people === 1 ? 'person who goes' : 'people who go'} without`;
  return points > 0 ? `${lost} and ${score}` : lost;
}

function sentences(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined && part !== '').join(' ');
}
