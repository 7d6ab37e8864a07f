import type { PlanFacts } from '../../src/mentoring/pairing/plan';
import type { PairingPerson } from '../../src/mentoring/pairing/people';
import { SETTINGS } from './facts';

/** A pair by the ids of the two. */
export interface PairOfIds {
  readonly mentor: string;
  readonly mentee: string;
}

/** What is wrong with a plan, by rules that were written down once more and know nothing of those it was made by. */
export function mistakesOf(facts: PlanFacts, pairs: readonly PairOfIds[]): string[] {
  const mentors = new Map(facts.mentors.map((mentor) => [mentor.person.id, mentor]));
  const mentees = new Map(facts.mentees.map((mentee) => [mentee.person.id, mentee]));
  const taken = new Map<string, number>();
  const seen = new Set<string>();
  const found: string[] = [];
  for (const pair of pairs) {
    const [mentor, mentee] = [mentors.get(pair.mentor), mentees.get(pair.mentee)];
    if (!mentor || !mentee) {
      found.push(`${pair.mentor} and ${pair.mentee}: not enrolled`);
      continue;
    }
    const [one, other] = [mentor.person, mentee.person];
    const wrong = (what: string) => found.push(`${one.id} and ${other.id}: ${what}`);
    if (seen.has(other.id)) wrong('a second mentor');
    seen.add(other.id);
    taken.set(one.id, (taken.get(one.id) ?? 0) + 1);
    if (one.id === other.id) wrong('one person');
    if (one.team === other.team) wrong('one team');
    if (other.managers.includes(one.id) || one.managers.includes(other.id)) wrong('reporting line');
    if (!mentee.wants.some(({ skill, level }) => (one.skills.get(skill)?.mean ?? 0) >= level - 0.5)) wrong('level');
    if (!one.languages.some((language) => other.languages.includes(language))) wrong('language');
    if (hoursTogether(one, other, facts.now) < SETTINGS.minOverlapHours - 0.01) wrong('hours');
  }
  for (const { person, places } of facts.mentors) if ((taken.get(person.id) ?? 0) > places) found.push(`${person.id}: places`);
  return found;
}

const known = new Map<string, number>();

/** Hours from nine to five that two clocks share on a day, counted in quarters of an hour on one day of each of 26 weeks. */
function hoursTogether(one: PairingPerson, other: PairingPerson, now: number): number {
  const key = `${one.timeZone} ${other.timeZone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const quarters = 4 * 24;
  let together = 0;
  for (let week = 0; week < 26; week++)
    for (let quarter = 0; quarter < quarters; quarter++) {
      const at = now + week * 7 * 86_400_000 + quarter * 900_000;
      if (works(one.timeZone, at) && works(other.timeZone, at)) together++;
    }
  known.set(key, together / 26 / 4);
  return together / 26 / 4;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function works(timeZone: string | null, at: number): boolean {
  const zone = timeZone ?? 'UTC';
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  clocks.set(zone, clock);
  const hour = Number(clock.format(at));
  return hour >= 9 && hour < 17;
}
