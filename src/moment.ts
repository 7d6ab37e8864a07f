const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?([Zz]|[+-](\d\d):?(\d\d)))?$/;

/**
 * Reads RFC 3339 or a plain date (00:00 UTC) as epoch milliseconds; a blank may stand for the T, and seconds and the colon of the offset
 * may be left out. Undefined for anything else, also for days that no calendar has: Date.parse alone would turn 30 February into 2 March.
 */
export function readMoment(text: string): number | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const part = (i: number) => Number(parts[i] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || part(9) > 23 || part(10) > 59) return undefined;
  const ahead = (part(9) * 60 + part(10)) * (parts[8]?.startsWith('-') ? -60_000 : 60_000);
  const at = Date.UTC(2000, month - 1, day, hour, minute, second, Math.floor(Number(parts[7] ?? 0) * 1000));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(at).setUTCFullYear(year, month - 1, day) - ahead;
}
