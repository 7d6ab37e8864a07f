/** A moment in the form the API takes; zoneless: a time of day was given and no zone. */
export type ReadMoment = { value: string | null; zoneless?: true; counted?: true } | { ambiguous: true } | { problem: string };

/** Which of two numbers before the year is the day. */
export type DayOrder = 'day first' | 'month first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Of which 1 is 1 January 1900, and 60 a day that did not exist: from March 1900 on, days since 30 December 1899. */
const SPREADSHEET_START = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** No date, as pandas, databases and spreadsheets write it. */
const NONE = /^(?:nat|nan|none|null|<na>|n\/a|0000-00-00(?:[ t]00:00(?::00(?:\.0+)?)?)?|-|0)$/i;

const API = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Parts of a date, each with the names of its groups. */
const DATES: readonly RegExp[] = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=$|[T ])/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})/,
  /^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?[-\s./]\s?(?<name>[a-z]{3,9})\.?,?[-\s./]\s?(?<year>\d{4}|\d{2})/i,
  /^(?:[a-z]{3,9},?\s+)?(?<name>[a-z]{3,9})\.?[-\s](?<day>\d{1,2})(?:st|nd|rd|th)?,?[-\s](?<year>\d{4})/i,
  /^(?<a>\d{1,2})([-/])(?<b>\d{1,2})\2(?<year>\d{4}|\d{2})/,
];
const TIME =
  /^(?:T|,?\s+|:)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?(?::00)?)?$/i;

/**
 * Reads a date or a moment as spreadsheets, databases and pandas write it. A time of day without a zone is UTC. Two numbers before the year
 * are told apart by their size or by order, which the rest of the column decides; else they are ambiguous.
 */
export function readMoment(text: string, order?: DayOrder): ReadMoment {
  const cell = text.trim().replace(/[\u00A0\u202F]/g, ' ');
  if (NONE.test(cell)) return { value: null };
  const counted = countedDays(cell);
  if (counted) return counted;
  const found = DATES.map((form) => form.exec(cell)).find((match) => match !== null);
  if (!found?.groups) return wrong(text);
  const day = dayOf(found.groups, order);
  if (day === AMBIGUOUS) return { ambiguous: true };
  if (day === undefined) return wrong(text);
  if (API.test(cell)) return isTime(cell) ? { value: cell } : wrong(text);
  const rest = cell.slice(found[0].length);
  if (rest.trim() === '') return { value: day };
  return timed(day, rest) ?? wrong(text);
}

/** Days as spreadsheets count them (45352.5), seconds or milliseconds since 1970 as databases and pandas do. */
function countedDays(cell: string): ReadMoment | undefined {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined;
  const unit = /^\d{10}$/.test(cell) ? 1000 : /^\d{13}$/.test(cell) ? 1 : /^\d{19}$/.test(cell) ? 1e-6 : undefined;
  const at =
    days !== undefined
      ? SPREADSHEET_START + Math.round(days * 86_400) * 1000
      : unit !== undefined
        ? Math.floor(Number(cell) * unit)
        : undefined;
  if (at === undefined) return undefined;
  const whole = new Date(at).toISOString().replace('.000Z', 'Z');
  return { value: at % DAY_MS === 0 ? whole.slice(0, 10) : whole, counted: true };
}

/** In the place of a day. */
const AMBIGUOUS = 'ambiguous';

function dayOf(groups: Readonly<Record<string, string | undefined>>, order: DayOrder | undefined): string | undefined {
  const { year = '', name, a, b } = groups;
  let [month, day] = [Number(groups.month), Number(groups.day)];
  if (name !== undefined) month = monthOf(name);
  if (a !== undefined) {
    const [first, second] = [Number(a), Number(b)];
    if (first > 12 || first === second) [day, month] = [first, second];
    else if (second > 12) [month, day] = [first, second];
    else if (!order) return AMBIGUOUS;
    else [day, month] = order === 'day first' ? [first, second] : [second, first];
  }
  const whole = year.length === 2 ? century(Number(year)) : Number(year);
  const text = `${String(whole).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

/** As spreadsheets take two digits: 29 is 2029, 30 is 1930. */
function century(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(name: string): number {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
  return index >= 0 && (full[index]?.startsWith(name.toLowerCase()) || /^sept$/i.test(name)) ? index + 1 : Number.NaN;
}

function timed(day: string, rest: string): ReadMoment | undefined {
  const [, hours = '', minutes = '', seconds = '00', fraction, half, zone] = TIME.exec(rest) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours === '' || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12))) return undefined;
  const offset = zone === undefined || /^[a-z]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3, 6).replace(':', '') || '00'}`;
  const value = `${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}${fraction ? `.${fraction.slice(0, 3)}` : ''}${offset}`;
  if (!isTime(value)) return undefined;
  if (zone !== undefined) return { value };
  // Midnight is how tables of days write a day.
  return /T00:00:00(?:\.0+)?Z$/.test(value) ? { value: day } : { value, zoneless: true };
}

function isTime(value: string): boolean {
  const [, hour, minute, second] = /T(\d{2}):(\d{2}):(\d{2})/.exec(value) ?? [];
  return Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 60 && !Number.isNaN(Date.parse(value));
}

function wrong(text: string): { problem: string } {
  return { problem: `"${text.trim().slice(0, 40)}" is no date; write it as 2026-03-01 or 2026-03-01T09:30:00Z.` };
}
