import { HOUR_MS } from '../../time';

/** As many names as are remembered, real ones and others: there are about 600 real ones. */
const MOST_FORMATS = 1_000;

const formats = new Map<string, Intl.DateTimeFormat | undefined>();
/** Offsets by zone within the hour that was last asked about: whoever ranks hundreds of people asks for the same few. */
const offsets = new Map<string, number | undefined>();
let offsetsAt = 0;

/** Whether the runtime knows a time zone of this name (IANA). */
export function isTimeZone(name: string): boolean {
  return formatOf(name) !== undefined;
}

/** Hours that a time zone (IANA name) is ahead of UTC at a moment, for example 5.5; undefined where there is no such zone. */
export function offsetHours(zone: string, at: number): number | undefined {
  const name = formatOf(zone)
    ?.formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? [];
  if (name === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60);
}

/** Hours between two zones, 0 to 12 around the clock; undefined where one is not known. */
export function hoursApart(a: string, b: string, at: number): number | undefined {
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
  const [x, y] = [offsetWithin(hour, a), offsetWithin(hour, b)];
  if (x === undefined || y === undefined) return undefined;
  const apart = Math.abs(x - y) % 24;
  return Math.min(apart, 24 - apart);
}

function offsetWithin(hour: number, zone: string): number | undefined {
  if (hour !== offsetsAt || offsets.size >= MOST_FORMATS) offsets.clear();
  offsetsAt = hour;
  if (!offsets.has(zone)) offsets.set(zone, offsetHours(zone, hour));
  return offsets.get(zone);
}

/** Making a format costs more than using it many times. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  const format = makeFormat(zone);
  if (formats.size < MOST_FORMATS) formats.set(zone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}
