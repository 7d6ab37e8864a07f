/** Lengths of time in milliseconds; a year is the mean one, and a month a twelfth of it. */
export const HOUR_MS = 3600 * 1000;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;
export const YEAR_MS = 365.25 * DAY_MS;
export const MONTH_MS = YEAR_MS / 12;

const QUARTER_MS = 3 * MONTH_MS;

/** The beginning of the quarter of a year: what strangers learn of hidden evidence moves by quarters, so that no day of it can be found. */
export function startOfQuarter(at: number): number {
  return Math.floor(at / QUARTER_MS) * QUARTER_MS;
}

/**
 * The beginning of the UTC day. What ages by whole days is the same at any moment of one, so it does not matter when within a day
 * something was computed, nor which process did it.
 */
export function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}
