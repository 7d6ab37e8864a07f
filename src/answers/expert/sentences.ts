import { DAY_MS, MONTH_MS, YEAR_MS } from '../../time';

/** The moment that ages are told from; `dated` where it is a day that was asked for, not the present. Epoch milliseconds. */
export interface Moment {
  readonly until: number;
  readonly dated: boolean;
}

/** How much the best holder of a skill has of something, as a multiple of what this person has; the skill's name where it is not clear. */
export interface Comparison {
  readonly times: number;
  readonly skill: string | undefined;
}

/** Something said of one skill; the name where the question is about several. */
export interface Share {
  readonly skill: string | undefined;
  /** 0..1 */
  readonly share: number;
}

export interface SkillLevel {
  readonly skill: string | undefined;
  readonly level: number;
  /** The least level that was asked for. */
  readonly minLevel: number | null;
  /** Of `minLevel` or higher where one was asked for, otherwise of `level`; 0..1. */
  readonly probability: number;
}

/** Longer titles are cut. */
const TITLE_LENGTH = 80;

/** "1 month", "3 months". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** "less than a day ago", "2 days ago", "14 months ago", "3 years ago"; "earlier" where the moment is not the present. */
export function ago(at: number, { until, dated }: Moment): string {
  const age = Math.max(0, until - at);
  const days = Math.floor(age / DAY_MS);
  const months = Math.round(age / MONTH_MS);
  const length =
    days < 1
      ? 'less than a day'
      : days < 60
        ? count(days, 'day')
        : months < 24
          ? count(months, 'month')
          : count(Math.round(age / YEAR_MS), 'year');
  return `${length} ${dated ? 'earlier' : 'ago'}`;
}

/** "3 March", with the year where it is not that of `now`; the day is that in UTC. */
export function day(at: number, now: number): string {
  const year = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...year, timeZone: 'UTC' }).format(at);
}

/** "12%"; never 0% or 100% of what is neither nothing nor all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1%';
  if (share < 1 && share > 0.99) return 'more than 99%';
  return `${Math.round(share * 100)}%`;
}

/** "13 contributions, the newest 2 days ago; the strongest holder has done 2.2 times as much" */
export function knowledgeSentence(
  contributions: number,
  where: string,
  newest: number | undefined,
  best: Comparison,
  moment: Moment,
): string {
  const age = newest === undefined ? '' : `, ${contributions === 1 ? 'made' : 'the newest'} ${ago(newest, moment)}`;
  return `${count(contributions, 'contribution')}${where}${age}; ${compared(best, 'the strongest holder', '')}`;
}

/** "5 contributions in the last 9 months; nobody has done more lately" */
export function currentSentence(recent: number, months: number, best: Comparison, { dated }: Moment): string {
  const number = recent === 0 ? 'no contributions' : count(recent, 'contribution');
  return `${number} in the ${dated ? '' : 'last '}${count(months, 'month')}${dated ? ' before' : ''}; ${compared(best, 'the most active holder', ' lately')}`;
}

function compared({ times, skill }: Comparison, who: string, lately: string): string {
  const where = skill === undefined ? '' : `in ${skill} `;
  const rounded = times >= 10 ? Math.round(times).toLocaleString('en-US') : String(Math.round(times * 10) / 10);
  if (times <= 1 + 1e-9) return `${where}nobody has done more${lately}`;
  if (rounded === '1') return `${where}${who} has done hardly more${lately}`;
  return `${where}${who} has done ${rounded} times as much${lately}`;
}

/** "wrote 12% of it", "wrote 12% of Kafka and 3% of SQL" */
export function ownershipSentence(shares: readonly Share[]): string {
  return `wrote ${shares.map(({ skill, share }) => `${percent(share)} of ${skill ?? 'it'}`).join(' and ')}`;
}

/** "level 4, 71% certain", "level 4 or higher: 83% likely", "Kafka: level 4, 71% certain; SQL: level 3, 55% certain" */
export function levelSentence(levels: readonly SkillLevel[]): string {
  return levels
    .map(({ skill, level, minLevel, probability }) => {
      const said =
        minLevel === null
          ? `level ${level}, ${percent(probability)} certain`
          : `level ${minLevel} or higher: ${percent(probability)} likely`;
      return skill === undefined ? said : `${skill}: ${said}`;
    })
    .join('; ');
}

/** "vouched for by 3 colleagues, 2 of whom are known for it"; without numbers for those who may not read the evidence. */
export function standingSentence(vouching: { readonly colleagues: number; readonly known: number } | undefined): string {
  if (!vouching?.colleagues) return 'vouched for by colleagues who are known for it';
  const { colleagues, known } = vouching;
  if (known === colleagues) return `vouched for by ${count(colleagues, 'colleague')} known for it`;
  if (colleagues === 1) return 'vouched for by 1 colleague, who is little known for it';
  const part = known === 0 ? 'all of whom are little known for it' : `${known} of whom ${known === 1 ? 'is' : 'are'} known for it`;
  return `vouched for by ${count(colleagues, 'colleague')}, ${part}`;
}

/** "2 contributions match; the best is “Rebalance storms”" */
export function textSentence(matches: number, title: string | undefined): string {
  if (title === undefined) return count(matches, 'contribution matches', 'contributions match');
  const letters = Array.from(title);
  const short =
    letters.length > TITLE_LENGTH
      ? `${letters
          .slice(0, TITLE_LENGTH - 1)
          .join('')
          .trimEnd()}…`
      : title;
  return matches === 1 ? `1 contribution matches: “${short}”` : `${count(matches, 'contribution')} match; the best is “${short}”`;
}

/** "same team, same place, 1 hour apart" */
export function proximitySentence(team: boolean, place: boolean, hours: number | undefined): string {
  const apart = hours === undefined ? [] : hours === 0 ? ['same time of day'] : [`${count(hours, 'hour')} apart`];
  return [...(team ? ['same team'] : []), ...(place ? ['same place'] : []), ...apart].join(', ');
}

/** "last took part in anything 14 months ago" */
export function presenceSentence(lastAt: number | null, moment: Moment): string {
  return lastAt === null ? 'has never taken part in anything' : `last took part in anything ${ago(lastAt, moment)}`;
}

/** "busy", "away", "away until 3 March" */
export function availabilitySentence(state: string, awayUntil: number | null, now: number): string {
  if (state !== 'AWAY') return state.toLowerCase();
  return awayUntil === null ? 'away' : `away until ${day(awayUntil, now)}`;
}

/** "helped colleagues about 6 times in the last month" */
export function loadSentence(times: number): string {
  return `helped colleagues about ${count(Math.max(1, Math.round(times)), 'time')} in the last month`;
}
